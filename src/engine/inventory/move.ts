import { rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type MessageCode, say } from '../../shared/messages/message.ts';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { downloadFolders } from '../releases/items.ts';
import { acquireLock, writeProblem } from '../storage/index.ts';
import { type DownloadPlaces, isBeingDownloaded, storedDownloads } from './downloads.ts';
import { copyFile, type MovedFile, movableFiles, removeFiles } from './move-files.ts';
import { refuseUnfitTarget } from './move-target.ts';
import { forgetMove, type Moving, movingLock, notedMove, noteMove } from './moving.ts';
import { operated } from './running.ts';
import type { Tell } from './work.ts';

export interface MoveOptions {
  readonly data: string;
  /** Where downloads are kept by the settings as they are now; null is the data folder. */
  downloads(): Promise<string | null>;
  setDownloads(folder: string | null): Promise<void>;
  clusters(): Promise<readonly ClusterRecord[]>;
  /** Hash of a file, made off the main thread. */
  hash(path: string, signal: AbortSignal): Promise<string>;
  /** Bytes that may still be written where the folder is; null where that cannot be told. */
  freeBytes(folder: string): Promise<number | null>;
}

/** Of the work with a file, how much is copying it; the rest is reading both to compare them. */
const copyShare = 0.6;

/**
 * Moves the downloaded installers and boxes to another folder: copies and compares them, switches the
 * setting in one moment, and removes the old ones. Until the switch the old set counts, from then on
 * the new one; what a failure or a crash leaves of the other is removed by `settleMove`. Throws
 * `INVENTORY-…` (invalid, busy, prerequisite) and the problems of writing.
 */
export async function moveDownloads(
  folder: string,
  options: MoveOptions,
  tell: Tell,
  signal: AbortSignal,
): Promise<{ folder: string }> {
  return alone(options.data, async () => {
    await settle(options);
    const { data } = options;
    const from = rootOf(data, await options.downloads());
    const home = rootOf(data, null);
    const to = resolve(folder);
    const files = await movableFiles(from);
    await refuseUnfitTarget({ folder, from, home, data, files, freeBytes: options.freeBytes });
    await refuseWhileUsed(options);
    await noteMove(data, { from, to });
    try {
      await copyAll({ from, to }, files, options, tell, signal);
      await refuseWhileUsed(options);
      signal.throwIfAborted();
      await options.setDownloads(to === home ? null : to);
    } catch (error) {
      // Also where the setting was written and only its answer was lost: the file says which set counts.
      await settle(options);
      if (to !== home) await rmdir(to).catch(() => undefined);
      if (signal.aborted) throw cancelled();
      throw writeProblem(to, error);
    }
    tell(0.98, say('storage.move.clearing'));
    await settle(options);
    return { folder: to };
  });
}

/** Finishes or takes back a move that a crash interrupted; nothing where one runs or none was begun. */
export async function settleMove(options: MoveOptions): Promise<void> {
  if ((await notedMove(options.data)) === null) return;
  const lock = await acquireLock(movingLock(options.data), 'settling a move');
  if (lock.kind === 'busy') return;
  try {
    await settle(options);
  } finally {
    await lock.release();
  }
}

async function alone<T>(data: string, section: () => Promise<T>): Promise<T> {
  const lock = await acquireLock(movingLock(data), 'moving downloads');
  if (lock.kind === 'busy') {
    const { pid } = lock.holder.identity;
    return refuse('INVENTORY-MOVE-RUNS', { pid }, { kind: 'busy' });
  }
  try {
    return await section();
  } finally {
    await lock.release();
  }
}

async function settle(options: MoveOptions): Promise<void> {
  const { data } = options;
  const moving = await notedMove(data);
  if (moving === null) return;
  const root = rootOf(data, await options.downloads());
  const { from, to } = moving;
  if (root === to) {
    // Whoever began before the switch still reads the old ones: another time, then.
    if ((await usedBy(options)) !== null) return;
    await removeTwins(from, to, 'whole');
  } else if (root === from) {
    await removeTwins(to, from, 'any');
  }
  await forgetMove(data);
}

/** Removes what the other folder has as well; `whole` only where it is just as long there. */
async function removeTwins(root: string, other: string, twins: 'whole' | 'any'): Promise<void> {
  const kept = new Map((await movableFiles(other)).map(({ name, bytes }) => [name, bytes]));
  const gone = (await movableFiles(root)).filter(({ name, bytes }) =>
    twins === 'any' ? kept.has(name) : kept.get(name) === bytes,
  );
  await removeFiles(
    root,
    gone.map(({ name }) => name),
  );
}

async function copyAll(
  { from, to }: Moving,
  files: readonly MovedFile[],
  { hash }: MoveOptions,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const total = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  let before = 0;
  for (const [index, { name, bytes }] of files.entries()) {
    const now = say('storage.move.copying', { name, at: index + 1, count: files.length });
    let copied = 0;
    await copyFile(join(from, name), join(to, name), signal, (more) => {
      copied += more;
      tell((0.97 * (before + copied * copyShare)) / total, now);
    });
    tell((0.97 * (before + bytes * copyShare)) / total, say('storage.move.comparing', { name }));
    const [old, made] = [await hash(join(from, name), signal), await hash(join(to, name), signal)];
    if (old !== made) refuse('INVENTORY-COPY-DIFFERS', { path: join(to, name) });
    before += bytes;
  }
  // A download that ended meanwhile is not in the copies: better begin again than leave it behind.
  const now = await movableFiles(from);
  const same = (one: MovedFile, other: MovedFile | undefined) =>
    one.name === other?.name && one.bytes === other.bytes;
  if (now.length !== files.length || !now.every((file, index) => same(file, files[index]))) {
    refuse('INVENTORY-DOWNLOADS-CHANGED', {}, { kind: 'busy' });
  }
}

async function refuseWhileUsed(options: MoveOptions): Promise<void> {
  const used = await usedBy(options);
  if (used !== null) refuse(used.code, used.params, { kind: 'busy' });
}

/** Why the files cannot be taken away just now; null where they can. */
async function usedBy({ data, downloads, clusters }: MoveOptions) {
  const [busy] = await operated(data, await clusters());
  if (busy !== undefined) return reason('INVENTORY-OPERATION-RUNS', { name: busy.spec.name });
  const places: DownloadPlaces = { data, downloads: await downloads() };
  for (const file of await storedDownloads(places)) {
    if (await isBeingDownloaded(file))
      return reason('INVENTORY-DOWNLOAD-RUNS', { name: file.name });
  }
  return null;
}

function reason(code: MessageCode, params: Readonly<Record<string, string>>) {
  return { code, params };
}

function rootOf(data: string, downloads: string | null): string {
  return downloadFolders(data, { downloads }).root;
}

function cancelled(): ProblemError {
  return new ProblemError(problem('INVENTORY-MOVE-CANCELLED', {}, { kind: 'cancelled' }));
}
