import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { ensureFolder, writeFileAtomic } from '../storage/index.ts';
import { type Algorithm, type HashOptions, hashFile } from './hash.ts';

const entry = z.strictObject({
  version: z.literal(1),
  path: z.string(),
  size: z.int(),
  mtimeMs: z.number(),
  ino: z.number(),
  algorithm: z.enum(['sha256', 'sha1']),
  hash: z.string(),
});

/** A file's size and hash. */
export interface HashedFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/** Remembers the hashes of large files, so that none is read twice as long as nobody touches it. */
export interface KnownFiles {
  /**
   * Size and hash of the file: remembered where size, time and inode are as they were, else hashed off
   * the main thread and remembered. Rejects with the system's error.
   */
  hash(path: string, algorithm: Algorithm, options?: HashOptions): Promise<HashedFile>;
  /** The same where it is remembered, else null; also where there is no such file. Costs two look-ups. */
  known(path: string, algorithm: Algorithm): Promise<HashedFile | null>;
  /** Remembers a hash that was made elsewhere, of the file as it is now. */
  remember(path: string, algorithm: Algorithm, hash: string): Promise<HashedFile>;
}

/** `folder` holds one small file for each that is known: no engine overwrites what another learnt. */
export function createKnownFiles(folder: string): KnownFiles {
  const placeOf = (path: string, algorithm: Algorithm) => {
    const name = createHash('sha256').update(`${algorithm}\n${path}`).digest('hex').slice(0, 32);
    return join(folder, `${name}.json`);
  };

  const known = async (given: string, algorithm: Algorithm) => {
    const path = resolve(given);
    const [now, was] = await Promise.all([
      stat(path).catch(() => null),
      readEntry(placeOf(path, algorithm)),
    ]);
    if (now === null || was === null || was.path !== path || was.algorithm !== algorithm)
      return null;
    const same = now.size === was.size && now.mtimeMs === was.mtimeMs && now.ino === was.ino;
    return same ? { path, bytes: was.size, hash: was.hash } : null;
  };

  const write = async (
    path: string,
    algorithm: Algorithm,
    hash: string,
    { size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number },
  ) => {
    await ensureFolder(folder);
    const data = { version: 1, path, size, mtimeMs, ino, algorithm, hash };
    await writeFileAtomic(placeOf(path, algorithm), `${JSON.stringify(data)}\n`, { mode: 0o600 });
    return { path, bytes: size, hash };
  };

  return {
    known,
    async hash(given, algorithm, options) {
      const path = resolve(given);
      const remembered = await known(path, algorithm);
      if (remembered !== null) return remembered;
      for (;;) {
        const before = await stat(path);
        const hash = await hashFile(path, algorithm, options);
        const after = await stat(path);
        // Somebody wrote to it while it was read: the hash would be that of neither.
        if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) continue;
        return write(path, algorithm, hash, after);
      }
    },
    async remember(given, algorithm, hash) {
      const path = resolve(given);
      return write(path, algorithm, hash, await stat(path));
    },
  };
}

async function readEntry(path: string): Promise<z.infer<typeof entry> | null> {
  try {
    return entry.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
