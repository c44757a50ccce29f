import { open } from 'node:fs/promises';
import { readCatalogue } from './catalogue.ts';

/** What an installer's own text tells, without running it. */
export interface InstallerText {
  /** First 18 hex digits of the commit of dcos/dcos that it was built from. */
  readonly commit: string;
  /** `open`, `ee`; null where it does not say. */
  readonly variant: string | null;
  /** Version of the catalogue with that commit; null where none has it: then only running it tells. */
  readonly version: string | null;
}

/** The script stands before the archive; it has a few kB. */
const headBytes = 64 * 1024;

/**
 * Reads the head of a dcos_generate_config.sh: the tag of the image that it unpacks,
 * `mesosphere/dcos-genconf:<commit>-<bootstrap>`, names the commit (dcos/dcos
 * gen/build_deploy/bash/dcos_generate_config.sh.in). Null where the file is no such script. Rejects with
 * the system's error.
 */
export async function readInstallerText(path: string): Promise<InstallerText | null> {
  const text = await readHead(path);
  if (!text.startsWith('#!') || !text.includes('dcos-genconf')) return null;
  const commit = /\b([0-9a-f]{18})-[0-9a-f]{18}\b/.exec(text)?.[1];
  if (commit === undefined) return null;
  const { releases, tags } = await readCatalogue();
  const known = [...releases, ...tags].find(({ ref }) => ref.startsWith(commit));
  return {
    commit,
    variant: /^# variant: (\S+)/m.exec(text)?.[1] ?? null,
    version: known?.version ?? null,
  };
}

async function readHead(path: string): Promise<string> {
  await using file = await open(path, 'r');
  const buffer = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
  // The archive behind the script is no text, and every byte has a character in latin1.
  return buffer.subarray(0, bytesRead).toString('latin1');
}
