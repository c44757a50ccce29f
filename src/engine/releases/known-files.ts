import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
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
  /**
   * Remembers a hash that was made while the file was written. At once in this process; on disk once
   * the file is safe there: a power failure must not leave a hash of bytes that are gone.
   */
  remember(path: string, algorithm: Algorithm, hash: string): Promise<HashedFile>;
  /** Waits until what is remembered is on disk. */
  settle(): Promise<void>;
}

/** `folder` holds one small file for each that is known: no engine overwrites what another learnt. */
export function createKnownFiles(folder: string): KnownFiles {
  const placeOf = (path: string, algorithm: Algorithm) => {
    const name = createHash('sha256').update(`${algorithm}\n${path}`).digest('hex').slice(0, 32);
    return join(folder, `${name}.json`);
  };

  const fresh = new Map<string, Entry>();
  const pending = new Set<Promise<unknown>>();

  const known = async (given: string, algorithm: Algorithm) => {
    const path = resolve(given);
    const place = placeOf(path, algorithm);
    const [now, was] = await Promise.all([
      stat(path).catch(() => null),
      fresh.get(place) ?? readEntry(place),
    ]);
    if (now === null || was === null || was.path !== path || was.algorithm !== algorithm)
      return null;
    const same = now.size === was.size && now.mtimeMs === was.mtimeMs && now.ino === was.ino;
    return same ? { path, bytes: was.size, hash: was.hash } : null;
  };

  const write = async (seen: Entry) => {
    await ensureFolder(folder);
    const place = placeOf(seen.path, seen.algorithm);
    await writeFileAtomic(place, `${JSON.stringify(seen)}\n`, { mode: 0o600 });
    fresh.delete(place);
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
        const { size, mtimeMs, ino } = after;
        await write({ version: 1, path, size, mtimeMs, ino, algorithm, hash });
        return { path, bytes: size, hash };
      }
    },
    async remember(given, algorithm, hash) {
      const path = resolve(given);
      const { size, mtimeMs, ino } = await stat(path);
      const seen: Entry = { version: 1, path, size, mtimeMs, ino, algorithm, hash };
      fresh.set(placeOf(path, algorithm), seen);
      // Where it cannot be made safe or written down, it is hashed once more another time.
      const saving = syncFile(path)
        .then(() => write(seen))
        .catch(() => undefined)
        .finally(() => pending.delete(saving));
      pending.add(saving);
      return { path, bytes: size, hash };
    },
    async settle() {
      await Promise.all(pending);
    },
  };
}

type Entry = z.infer<typeof entry>;

async function syncFile(path: string): Promise<void> {
  await using file = await open(path, 'r');
  await file.datasync();
}

async function readEntry(path: string): Promise<Entry | null> {
  try {
    return entry.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
