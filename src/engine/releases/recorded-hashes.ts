import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ensureFolder, writeFileAtomic } from '../storage/index.ts';

const record = z.strictObject({
  version: z.literal(1),
  what: z.string(),
  url: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  /** When it was first downloaded, ISO 8601 in UTC. */
  at: z.string(),
});

type Recorded = Omit<z.infer<typeof record>, 'version' | 'at'>;

/**
 * The hashes of files that came without a published checksum, as they were at the first download. They
 * outlive the files: what comes later under the same name must be the same.
 */
export interface RecordedHashes {
  read(key: string): Promise<Recorded | null>;
  /** The first word counts: an existing record stays. */
  write(key: string, recorded: Recorded): Promise<void>;
  /** Takes a record away: what it is about was seen to be something else. */
  forget(key: string): Promise<void>;
  pathOf(key: string): string;
}

export function createRecordedHashes(folder: string): RecordedHashes {
  const pathOf = (key: string) => join(folder, `${key.replace(/[^A-Za-z0-9._-]+/g, '-')}.json`);
  const read = async (key: string) => {
    try {
      return record.parse(JSON.parse(await readFile(pathOf(key), 'utf8')));
    } catch {
      return null;
    }
  };
  return {
    pathOf,
    read,
    forget: (key) => rm(pathOf(key), { force: true }),
    async write(key, recorded) {
      if ((await read(key)) !== null) return;
      await ensureFolder(folder);
      const data = { version: 1, ...recorded, at: new Date().toISOString() };
      await writeFileAtomic(pathOf(key), `${JSON.stringify(data)}\n`);
    },
  };
}
