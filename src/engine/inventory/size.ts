import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a file or a folder with all in it takes on the disk, bytes; 0 for what is not there or may not
 * be looked at. Disks of machines have holes, so what counts is what is allocated. Links are not followed.
 */
export async function bytesOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return allocated(found);
  const names = await readdir(path).catch(() => [] as string[]);
  let sum = 0;
  // One after the other: a folder of a thousand logs must not take all of Node's few file threads.
  for (const name of names) sum += await bytesOf(join(path, name));
  return sum;
}

function allocated({ blocks, size }: { readonly blocks: number; readonly size: number }): number {
  // Some systems keep a small file beside its name, where it takes no block of its own.
  return blocks === 0 && size <= 4096 ? size : Math.min(blocks * 512, size);
}
