import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResetResult } from '../../shared/api/answers.ts';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, problemOf, refuse } from '../../shared/problem.ts';
import type { DcosCli } from '../dcos/cli/index.ts';
import { downloadFolders } from '../releases/items.ts';
import { acquireLock, enginePaths, namesIn, readHolder, withLock } from '../storage/index.ts';
import { isBeingDownloaded, storedDownloads } from './downloads.ts';
import { movableFiles, removeFiles } from './move-files.ts';
import { movingLock } from './moving.ts';
import { type ResetClusterOptions, resetCluster } from './reset-cluster.ts';
import type { Tell } from './work.ts';

export interface ResetOptions extends ResetClusterOptions {
  readonly dcosCli: Pick<DcosCli, 'paths' | 'clear'>;
  /** Where downloads are kept by the settings; null is the data folder. Also where those cannot be read. */
  downloads(): Promise<string | null>;
  /** Stops the downloads of this process. */
  stopDownloads(): Promise<void>;
  /** Finishes a move of the downloads that a crash interrupted. */
  settle(): Promise<void>;
}

/** The word a person types, in every language. */
export const resetWord = 'reset';

/**
 * Takes away everything of this program on this computer: machines, names in the hosts file, downloads,
 * settings and logs. What cannot be removed is said, and stays known, with the settings that are needed
 * to remove it later. Throws `RESET-NOT-TYPED` (invalid), `RESET-RUNS` (busy), `RESET-CANCELLED`.
 */
export async function reset(
  typed: string,
  options: ResetOptions,
  tell: Tell,
  signal: AbortSignal,
): Promise<ResetResult> {
  if (typed !== resetWord) refuse('RESET-NOT-TYPED', { word: resetWord }, { kind: 'invalid' });
  const { data } = options;
  const lock = await acquireLock(join(data, 'reset-lock'), 'factory reset');
  if (lock.kind === 'busy') {
    const { pid } = lock.holder.identity;
    return refuse('RESET-RUNS', { pid }, { kind: 'busy' });
  }
  try {
    const removed: Message[] = [];
    const problems: Problem[] = [];
    await resetClusters(options, tell, signal, { removed, problems });
    tell(0.9, say('reset.now.files'));
    await removeDcosCli(options, signal, { removed, problems });
    for (const part of [removeDownloads, removeRest]) {
      try {
        removed.push(...(await part(options)));
      } catch (error) {
        problems.push(problemOf(error));
      }
    }
    return { removed, problems };
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ProblemError(problem('RESET-CANCELLED', {}, { kind: 'cancelled' }));
  } finally {
    await lock.release();
    await rmdir(join(data, 'reset-lock')).catch(() => undefined);
    await rmdir(enginePaths(data).lock).catch(() => undefined);
    // The folder itself goes only where nothing else is in it, such as the window's preferences.
    await rmdir(data).catch(() => undefined);
  }
}

/** Names of the clusters that are on disk, whether they can be read or not. */
export async function clusterNames(data: string): Promise<string[]> {
  const names = await namesIn(enginePaths(data).clusters);
  return names.filter((name) => clusterNamePattern.test(name)).sort();
}

async function resetClusters(
  options: ResetOptions,
  tell: Tell,
  signal: AbortSignal,
  result: { readonly removed: Message[]; readonly problems: Problem[] },
): Promise<void> {
  const names = await clusterNames(options.data);
  for (const [index, name] of names.entries()) {
    const now = say('reset.now.cluster', { name, at: index + 1, count: names.length });
    const told = (fraction: number) => tell((0.9 * (index + fraction)) / names.length, now);
    told(0);
    const { removed, problems } = await resetCluster(name, options, told, signal);
    if (removed !== null) result.removed.push(removed);
    result.problems.push(...problems);
  }
  await options.store.sweep();
}

async function removeDcosCli(
  { dcosCli }: ResetOptions,
  signal: AbortSignal,
  { removed, problems }: { readonly removed: Message[]; readonly problems: Problem[] },
): Promise<void> {
  try {
    const before = await dcosCli.paths();
    problems.push(...(await dcosCli.clear(signal)));
    const left = await dcosCli.paths();
    const gone = before.filter((path) => !left.includes(path));
    removed.push(...gone.map((path) => say('reset.plan.dcos-cli', { path })));
  } catch (error) {
    signal.throwIfAborted();
    problems.push(problemOf(error));
  }
}

async function removeDownloads(options: ResetOptions): Promise<Message[]> {
  const { data } = options;
  await options.stopDownloads();
  await options.settle();
  const mover = await readHolder(movingLock(data));
  if (mover !== null) {
    refuse('INVENTORY-MOVE-RUNS', { pid: mover.identity.pid }, { kind: 'busy' });
  }
  const downloads = await options.downloads();
  const { root } = downloadFolders(data, { downloads });
  for (const file of await storedDownloads({ data, downloads })) {
    if (await isBeingDownloaded(file)) {
      refuse('INVENTORY-DOWNLOAD-RUNS', { name: file.name }, { kind: 'busy', path: file.path });
    }
  }
  const files = await movableFiles(root);
  await removeFiles(
    root,
    files.map(({ name }) => name),
  );
  // A folder of the user's own goes only where nothing else is in it.
  if (downloads !== null) await rmdir(root).catch(() => undefined);
  await rm(join(data, 'downloads'), { recursive: true, force: true });
  return [say('reset.removed.downloads', { folder: root })];
}

/**
 * The rest of what this program keeps in the data folder, by name: the folder may be one that holds
 * other things, and the window and a running `serve` have theirs in it.
 */
async function removeRest({ data }: ResetOptions): Promise<Message[]> {
  // A cluster that is left needs its settings: where VBoxManage is, which box.
  if ((await clusterNames(data)).length > 0) return [];
  const paths = enginePaths(data);
  return withLock(paths.lock, 'factory reset', { waitMs: 5_000 }, async () => {
    if ((await clusterNames(data)).length > 0) return [];
    const names = (await namesIn(data)).filter((name) => ours.some((each) => each.test(name)));
    for (const name of names) await rm(join(data, name), { recursive: true, force: true });
    await rm(movingLock(data), { recursive: true, force: true });
    return [say('reset.removed.settings'), say('reset.removed.logs')];
  });
}

/** A damaged file is put aside as `<name>.corrupt-<time>`; a crash leaves `.<name>.….tmp`. */
const ours = [
  'clusters',
  'settings\\.yaml',
  'notices\\.ndjson',
  'durations\\.json',
  'moving\\.json',
  'hosts-history',
  'elevation',
  'elevation\\.json',
].map((name) => new RegExp(`^(${name}(\\.corrupt-.*)?|\\.${name}\\..*\\.(tmp|removed))$`));
