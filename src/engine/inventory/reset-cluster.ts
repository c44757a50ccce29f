import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Message, say } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem.ts';
import type { ClusterStore } from '../clusters/store.ts';
import { lastOperation } from '../operations/journal.ts';
import type { OperationHandle } from '../operations/run.ts';
import { clusterPaths, readHolder, removeFolder } from '../storage/index.ts';
import { repairCluster } from './repair-cluster.ts';

export interface ResetClusterOptions {
  readonly data: string;
  readonly store: ClusterStore;
  destroy(name: string): Promise<OperationHandle>;
  /** How long an operation that was asked to stop may take for it, ms. */
  readonly patienceMs: number;
}

export interface Outcome {
  /** What was taken away; null where the cluster is still there. */
  readonly removed: Message | null;
  readonly problems: readonly Problem[];
}

/**
 * Takes a cluster away in whatever state it is: its operation is cancelled and waited for, its machines
 * are destroyed, its folder goes. What cannot be removed stays known, and is said.
 */
export async function resetCluster(
  name: string,
  options: ResetClusterOptions,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    await endOperation(name, options, signal);
    if (!(await isReadable(name, options)) && !(await repairCluster(name, options))) {
      await removeFolder(clusterPaths(options.data, name).folder);
      return { removed: say('reset.removed.cluster', { name }), problems: [] };
    }
    const cluster = await options.store.get(name);
    if (cluster.spec.adopted !== undefined) {
      // Its machines are another program's: they stay as they are.
      await options.store.forget(cluster);
      return { removed: say('reset.removed.cluster', { name }), problems: [] };
    }
    return await destroyCluster(name, options, onProgress, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return { removed: null, problems: [problemOf(error)] };
  }
}

/** False where its file was damaged. Throws where it is another program's or another cluster's. */
async function isReadable(name: string, { store }: ResetClusterOptions): Promise<boolean> {
  try {
    return (await store.find(name)) !== null;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : '';
    // A copied folder has no machines of its own.
    const damaged = ['STORAGE-CORRUPT', 'CLUSTER-DAMAGED', 'CLUSTER-MISPLACED'].includes(code);
    if (damaged) return false;
    throw error;
  }
}

/** Asks whoever runs the cluster's operation to stop, and waits for that. Throws `CLUSTER-BUSY`. */
async function endOperation(
  name: string,
  { data, patienceMs }: ResetClusterOptions,
  signal: AbortSignal,
): Promise<void> {
  const { lock } = clusterPaths(data, name);
  const until = performance.now() + patienceMs;
  let asked = false;
  for (;;) {
    const holder = await readHolder(lock);
    if (holder === null) return;
    // Asked again until it was heard: an operation that is just beginning has no journal yet.
    if (!asked) asked = await askToStop(data, name);
    if (performance.now() > until) {
      const params = { name, holder: `process ${holder.identity.pid} (${holder.label})` };
      throw new ProblemError(problem('CLUSTER-BUSY', params, { kind: 'busy' }));
    }
    await pause(100, undefined, { signal });
  }
}

/** By the file that its engine looks for; works for a cluster that cannot be read, too. */
async function askToStop(data: string, name: string): Promise<boolean> {
  const paths = clusterPaths(data, name);
  const last = await lastOperation(paths.journal);
  if (last === null || last.outcome !== null) return false;
  await writeFile(paths.cancel(last.id), '');
  return true;
}

async function destroyCluster(
  name: string,
  { destroy }: ResetClusterOptions,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  signal.throwIfAborted();
  const handle = await destroy(name);
  const stop = () => handle.cancel();
  signal.addEventListener('abort', stop, { once: true });
  const problems: Problem[] = [];
  for await (const event of handle.events) {
    if (event.type === 'progress') onProgress(event.progress);
    if (event.type === 'problem') problems.push(event.problem);
  }
  const { outcome } = await handle.result;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  const removed = outcome === 'done' ? say('reset.removed.cluster', { name }) : null;
  return { removed, problems };
}
