import { resolve } from 'node:path';
import { LONGEST_TEXT } from '../../shared/topology/document.ts';
import { readGivenFile } from '../storage/index.ts';

/** A character of UTF-8 has at most four bytes. */
const limitBytes = 4 * LONGEST_TEXT;

/**
 * Text of a topology file; of one that is longer than any topology so much that its validation says so.
 * Throws `STORAGE-NOT-A-FILE` or `STORAGE-NOT-READABLE` (invalid).
 */
export async function readTopologyFile(path: string): Promise<string> {
  return (await readGivenFile(resolve(path), limitBytes)).toString('utf8');
}
