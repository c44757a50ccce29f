import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { lastOperation } from '../operations/journal.ts';
import { acquireLock, clusterPaths, writeProblem } from '../storage/index.ts';
import { lockOf, type StoredDownload, storedDownloads } from './downloads.ts';
import { type ReportOptions, storedItems } from './report.ts';
import { isOperated } from './running.ts';

/**
 * Removes an item of the report. Throws `INVENTORY-UNKNOWN` (invalid), the reason for which it is kept
 * (busy, or invalid where it is not removed here at all), and the problems of writing.
 */
export async function removeItem(id: string, options: ReportOptions): Promise<void> {
  const item = (await storedItems(options)).find((each) => each.id === id);
  if (item === undefined) return refuse('INVENTORY-UNKNOWN', { id }, { kind: 'invalid' });
  if (!item.removable.ok) {
    const { code, params } = item.removable.why;
    const kind = item.kind === 'machines' ? 'invalid' : 'busy';
    return refuse(code, params, { kind, path: item.path });
  }
  try {
    if (item.kind === 'logs') await removeLogs(options.data, id.replace(/^logs:/, ''));
    else await removeDownload(item.path, options);
  } catch (error) {
    throw writeProblem(item.path, error);
  }
}

async function removeDownload(path: string, options: ReportOptions): Promise<void> {
  const file = (await storedDownloads(options)).find((each) => each.path === path);
  if (file === undefined) return;
  // Held while it goes, so that no download begins to write what is being removed.
  const lock = await acquireLock(lockOf(file.target), 'removing');
  if (lock.kind === 'busy') return refuse('INVENTORY-DOWNLOADING', {}, { kind: 'busy', path });
  try {
    await rm(path, { force: true });
    if (file.unfinished) await rm(`${path}.json`, { force: true });
  } finally {
    await lock.release();
  }
  await tidyUp(file);
}

/** The lock's folder goes as well, and the version's, unless somebody begins to use them. */
async function tidyUp({ kind, target }: StoredDownload): Promise<void> {
  await rmdir(lockOf(target)).catch(() => undefined);
  if (kind === 'installer') await rmdir(dirname(target)).catch(() => undefined);
}

async function removeLogs(data: string, name: string): Promise<void> {
  const { logs, journal } = clusterPaths(data, name);
  const files = await readdir(logs);
  // Asked after the folder was read: an operation that began meanwhile is in neither or in both.
  const current = (await isOperated(data, name)) ? await lastOperation(journal) : null;
  for (const file of files) {
    if (current !== null && file.startsWith(current.id)) continue;
    await rm(join(logs, file), { force: true });
  }
}
