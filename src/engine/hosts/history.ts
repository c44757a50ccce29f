import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { HostsVersion } from '../../shared/api/hosts.ts';
import type { Message } from '../../shared/messages/message.ts';
import { refuse } from '../../shared/problem.ts';
import { ensureFolder, namesIn, readProblem, writeFileAtomic } from '../storage/index.ts';
import { sha256Of } from './file.ts';

/** How many versions of one hosts file are kept. */
const keptVersions = 10;

/** The hosts file as it was before each of our changes: bytes, date and reason. */
export interface HostsHistory {
  /** Keeps the bytes, and lets the oldest go; nothing where they are the newest version already. */
  keep(file: string, bytes: Buffer, reason: Message): Promise<void>;
  /** Newest first; of one file. */
  list(file: string): Promise<HostsVersion[]>;
  /** The version's bytes. Throws `HOSTS-VERSION-UNKNOWN` (invalid) or `HOSTS-VERSION-DAMAGED`. */
  bytesOf(file: string, id: string): Promise<Buffer>;
}

const record = z.object({
  at: z.string(),
  file: z.string(),
  reason: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  bytes: z.int(),
  sha256: z.string(),
});

/** A history in its own folder: two files a version, the bytes as they were and what is said of them. */
export function hostsHistory(folder: string): HostsHistory {
  const pathOf = (id: string, end: 'hosts' | 'json') => join(folder, `${id}.${end}`);

  const read = async (id: string): Promise<HostsVersion | null> => {
    try {
      const text = await readFile(pathOf(id, 'json'), 'utf8');
      const found = record.parse(JSON.parse(text));
      // A code of another version of this program is shown as it is.
      const reason = found.reason as Message;
      return { ...found, reason, id, kept: pathOf(id, 'hosts') };
    } catch {
      return null; // Half of a version: the program ended while it was written.
    }
  };

  const list = async (file: string): Promise<HostsVersion[]> => {
    const names = await namesIn(folder);
    const ids = names.flatMap((name) => /^(\d{8}T\d{9}-[0-9a-f]{4})\.json$/.exec(name)?.[1] ?? []);
    const all = await Promise.all(ids.sort().reverse().map(read));
    return all.filter((version) => version !== null && version.file === file) as HostsVersion[];
  };

  return {
    list,
    async keep(file, bytes, reason) {
      const before = await list(file);
      const sha256 = sha256Of(bytes);
      if (before[0]?.sha256 === sha256) return;
      await ensureFolder(folder);
      const at = new Date().toISOString();
      const id = `${at.replace(/[-:.Z]/g, '')}-${randomBytes(2).toString('hex')}`;
      await writeFileAtomic(pathOf(id, 'hosts'), bytes, { mode: 0o600 });
      const said = { at, file, reason, bytes: bytes.length, sha256 };
      await writeFileAtomic(pathOf(id, 'json'), `${JSON.stringify(said)}\n`, { mode: 0o600 });
      for (const old of before.slice(keptVersions - 1)) {
        await rm(pathOf(old.id, 'json'), { force: true });
        await rm(pathOf(old.id, 'hosts'), { force: true });
      }
    },
    async bytesOf(file, id) {
      const version = (await list(file)).find((each) => each.id === id);
      if (version === undefined) {
        return refuse('HOSTS-VERSION-UNKNOWN', { file, version: id }, { kind: 'invalid' });
      }
      const bytes = await readFile(version.kept).catch((error: unknown) => {
        throw readProblem(version.kept, error);
      });
      if (sha256Of(bytes) !== version.sha256) {
        refuse('HOSTS-VERSION-DAMAGED', { kept: version.kept }, { path: version.kept });
      }
      return bytes;
    },
  };
}
