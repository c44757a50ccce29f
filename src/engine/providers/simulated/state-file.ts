import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import { withLock, writeFileAtomic } from '../../storage/index.ts';
import type { ClusterRecord } from '../provider.ts';
import { emptyState, type SimulatedState, simulatedState } from './state.ts';

type Folder = Pick<ClusterRecord, 'folder'>;
type Change = (state: SimulatedState) => SimulatedState;

/** Path of the file that holds a cluster's simulated machines. */
export function statePath(cluster: Folder): string {
  return join(cluster.folder, 'simulated.json');
}

/**
 * The simulated machines as they are; no file means none were made.
 * Throws `SIMULATED-STATE-UNREADABLE`, because machines must not vanish with a broken file.
 */
export async function readState(cluster: Folder): Promise<SimulatedState> {
  const path = statePath(cluster);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : unreadable(path, error.message),
  );
  if (text === null) return emptyState;
  const parsed = simulatedState.safeParse(fromJson(text));
  return parsed.success
    ? parsed.data
    : unreadable(path, parsed.error.issues[0]?.message ?? 'another format');
}

/**
 * Changes the file and resolves with the new state. The lock is held for one read and one write only,
 * so several processes may work at once; changes of this process that wait are written together.
 */
export function updateState(cluster: Folder, change: Change): Promise<SimulatedState> {
  const path = statePath(cluster);
  return new Promise((resolve, reject) => {
    const waiting = queues.get(path);
    if (waiting !== undefined) {
      waiting.push({ change, resolve, reject });
      return;
    }
    queues.set(path, [{ change, resolve, reject }]);
    void drain(cluster, path);
  });
}

/** Removes the file where nothing is left that it could say. */
export async function forgetStateIfEmpty(cluster: Folder): Promise<void> {
  const path = statePath(cluster);
  await locked(cluster, async () => {
    const state = await readState(cluster);
    const empty = state.network === null && Object.keys(state.machines).length === 0;
    if (empty) await rm(path, { force: true });
  });
}

interface Waiting {
  readonly change: Change;
  readonly resolve: (state: SimulatedState) => void;
  readonly reject: (error: unknown) => void;
}

/** The lock is held for milliseconds, so a longer wait than this is a process that was suspended. */
const lockWaitMs = 30_000;

/** Changes that wait for the file, by its path; an entry exists while one drains. */
const queues = new Map<string, Waiting[]>();

async function drain(cluster: Folder, path: string): Promise<void> {
  for (;;) {
    const batch = queues.get(path) ?? [];
    if (batch.length === 0) {
      queues.delete(path);
      return;
    }
    queues.set(path, []);
    await locked(cluster, () => applyAll(cluster, path, batch)).catch((error: unknown) => {
      for (const one of batch) one.reject(error);
    });
  }
}

async function applyAll(cluster: Folder, path: string, batch: readonly Waiting[]): Promise<void> {
  const before = await readState(cluster);
  let state = before;
  const applied = batch.filter((one) => {
    try {
      state = one.change(state);
      return true;
    } catch (error) {
      one.reject(error);
      return false;
    }
  });
  if (state !== before) await writeFileAtomic(path, `${JSON.stringify(state, null, 1)}\n`);
  for (const one of applied) one.resolve(state);
}

function locked<T>(cluster: Folder, work: () => Promise<T>): Promise<T> {
  const folder = join(cluster.folder, 'simulated.lock');
  return withLock(folder, 'the simulated machines', { waitMs: lockWaitMs }, work);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, detail: string): never {
  return refuse('SIMULATED-STATE-UNREADABLE', { path, detail });
}
