import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureFolder } from '../storage/index.ts';

/** What is moved of a folder of downloads; everything else in it is somebody else's. */
export const movedFolders = ['installers', 'boxes'] as const;

export interface MovedFile {
  /** Below the folder of downloads, `installers/2.2.9/dcos_generate_config.sh`. */
  readonly name: string;
  readonly bytes: number;
}

/** The files of a folder of downloads, unfinished parts with them; locks are left out. */
export async function movableFiles(root: string): Promise<MovedFile[]> {
  const found = await Promise.all(movedFolders.map((folder) => filesBelow(root, folder)));
  return found.flat().sort((one, other) => one.name.localeCompare(other.name));
}

async function filesBelow(root: string, folder: string): Promise<MovedFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry): Promise<MovedFile[]> => {
        const name = join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(root, name);
        return entry.isFile() ? [{ name, bytes: (await stat(join(root, name))).size }] : [];
      }),
  );
  return found.flat();
}

/** Copies one file and makes it safe on disk; tells how many bytes were written since the last call. */
export async function copyFile(
  from: string,
  to: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<void> {
  await ensureFolder(dirname(to));
  const reader = createReadStream(from, { highWaterMark: 1024 * 1024 });
  reader.on('data', (chunk) => onBytes(chunk.length));
  await pipeline(reader, createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal });
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
  await using file = await open(to, 'r+');
  await file.sync();
}

/** Removes the files below a folder of downloads, and the folders that are empty then; tells none. */
export async function removeFiles(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(root, name), { force: true });
  for (const folder of movedFolders) await removeEmpty(join(root, folder));
}

/** A lock that nobody holds is an empty folder, too. */
async function removeEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  }
  await rmdir(folder).catch(() => undefined);
}
