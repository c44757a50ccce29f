import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLUSTER_SPEC_VERSION, type ClusterSpec } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem.ts';
import { parseVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import type { ClusterStore } from '../clusters/store.ts';
import { lastOperation } from '../operations/journal.ts';
import type { OperationHandle } from '../operations/run.ts';
import { clusterPaths, readHolder, removeFolder } from '../storage/index.ts';
import { readSettled } from '../vagrant/index.ts';

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
    if (!(await isReadable(name, options)) && !(await repair(name, options))) {
      await removeFolder(clusterPaths(options.data, name).folder);
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

/**
 * Writes a damaged cluster's file anew from what its workspace says, so that its machines can be
 * destroyed like those of any other. False where no machine of it can exist.
 */
async function repair(name: string, { data, store }: ResetClusterOptions): Promise<boolean> {
  const { folder } = clusterPaths(data, name);
  const settled = await readSettled(folder);
  if (settled === null) {
    // Without a workspace Vagrant has made nothing; one that cannot be read is another matter.
    if ((await stat(join(folder, 'machines.json')).catch(() => null)) === null) return false;
    throw new ProblemError(problem('RESET-CLUSTER-UNREADABLE', { name, folder }, { path: folder }));
  }
  if (settled.cluster.name !== name) return false;
  const machines = await workspaceMachines(name, folder);
  const master = machines.find(({ type }) => type === 'master')?.ip ?? '';
  const spec: ClusterSpec = {
    version: CLUSTER_SPEC_VERSION,
    ...settled.cluster,
    provider: settled.provider,
    network: `${master.replace(/\.\d+$/, '.0')}/24`,
    machines,
    release: { kind: 'none' },
    installMethod: 'ssh_pull',
    options: { speed: 1 },
  };
  await store.save(spec);
  return true;
}

async function workspaceMachines(name: string, folder: string) {
  try {
    return parseVagrantConfig(await readFile(join(folder, 'VagrantConfig.yaml'), 'utf8'));
  } catch (error) {
    const unreadable = problem('RESET-CLUSTER-UNREADABLE', { name, folder }, { path: folder });
    throw new ProblemError(unreadable, { cause: error });
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
