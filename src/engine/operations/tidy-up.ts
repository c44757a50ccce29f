import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ClusterPaths } from '../storage/index.ts';
import { compactJournal } from './compact-journal.ts';
import { keptLogs } from './kept-logs.ts';

/** Files of an operation are named after it: `20261122T101500123-deploy-1a2b.log`, `….m1.png`. */
const ofOperation = /^(\d{8}T\d{9}-[a-z-]+-[0-9a-f]{4})\./;

export interface TidyLimits {
  readonly operations: number;
  readonly bytes: number;
  readonly listed: number;
  readonly journal: number;
}

/**
 * After an operation, while its lock is held: removes what is not kept of older ones. What goes wrong
 * here is left for the next time; the operation has ended as it has ended.
 */
export async function tidyUp(
  { logs, journal }: Pick<ClusterPaths, 'logs' | 'journal'>,
  limits: TidyLimits = keptLogs,
): Promise<void> {
  const ignore = () => undefined;
  await removeOldLogs(logs, limits).catch(ignore);
  await removeUnfinished(journal).catch(ignore);
  await compactJournal(journal, limits).catch(ignore);
}

async function removeOldLogs(folder: string, limits: TidyLimits): Promise<void> {
  const byOperation = new Map<string, string[]>();
  for (const file of await readdir(folder)) {
    const [, operation] = ofOperation.exec(file) ?? [];
    // What the user put there is the user's.
    if (operation === undefined) continue;
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), file]);
  }
  // Their names begin with the time.
  const newestFirst = [...byOperation.keys()].sort().reverse();
  let bytes = 0;
  for (const [place, operation] of newestFirst.entries()) {
    const files = (byOperation.get(operation) ?? []).map((file) => join(folder, file));
    for (const file of files) bytes += (await stat(file)).size;
    const kept = place === 0 || (place < limits.operations && bytes <= limits.bytes);
    if (!kept) for (const file of files) await rm(file, { force: true });
  }
}

/** What an engine left that died while it wrote the journal anew. */
async function removeUnfinished(journal: string): Promise<void> {
  const folder = dirname(journal);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`.${basename(journal)}.`) || !name.endsWith('.tmp')) continue;
    await rm(join(folder, name), { force: true });
  }
}
