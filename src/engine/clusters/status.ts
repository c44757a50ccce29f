import { existsSync } from 'node:fs';
import { registryAddress } from '../../shared/cluster/registry.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { clusterState } from '../../shared/cluster/state.ts';
import type { MachineState } from '../../shared/cluster/states.ts';
import { type Message, renderText, say } from '../../shared/messages/message.ts';
import { type Problem, problem, problemOf, refuse } from '../../shared/problem.ts';
import type { ClusterStatus, OperationStatus } from '../../shared/snapshot.ts';
import { type CurrentOperation, currentOperation } from '../operations/current.ts';
import type { OperationRecord } from '../operations/journal.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { ClusterPaths } from '../storage/index.ts';
import { standingProblems } from './standing.ts';

/** How long DC/OS may take to tell its version before the answer goes without it, ms. */
const versionTimeoutMs = 250;

/** What DC/OS answers about itself. */
export interface ClusterAnswers extends Pick<ClusterStatus, 'url' | 'dcos'> {
  /** What it is still waited for. */
  readonly waitingFor: readonly Message[];
}

/** What DC/OS is asked about. */
export interface DcosQuestion {
  readonly cluster: ClusterRecord;
  readonly platform: Platform;
  /** Names of the machines that run. */
  readonly machines: readonly string[];
  /** Id of the operation that changes the cluster now, or null. */
  readonly operation: string | null;
}
export type AskDcos = (question: DcosQuestion) => Promise<ClusterAnswers>;

/**
 * The truth about a cluster right now: machines as the provider says, the operation as the journal
 * says, DC/OS as it answers itself. Creates and changes nothing. Throws `CLUSTER-UNKNOWN` where it was
 * destroyed in this moment.
 */
export async function clusterStatus(
  cluster: ClusterRecord,
  platform: () => Promise<Platform>,
  paths: Pick<ClusterPaths, 'spec' | 'journal' | 'lock'>,
  askDcos: AskDcos = askBriefly,
): Promise<ClusterStatus> {
  const [asked, read] = await Promise.all([
    orProblem(async () => (await platform()).provider.states(cluster)),
    orProblem(() => currentOperation(paths)),
  ]);
  const states = asked.value ?? new Map<string, MachineState>();
  const { last, running }: CurrentOperation = read.value ?? { last: null, running: false };
  const { spec } = cluster;
  // Destroyed since its file was read: it is not one that was never begun.
  if (last === null && !existsSync(paths.spec)) {
    refuse('CLUSTER-UNKNOWN', { name: spec.name }, { kind: 'invalid' });
  }
  const machines = spec.machines.map(({ name, type, ip }) => ({
    name,
    type,
    ip,
    state: states.get(name) ?? ('unknown' satisfies MachineState),
  }));
  const up = machines.filter(({ state }) => state === 'running').map(({ name }) => name);
  const { url, dcos, waitingFor } =
    up.length > 0
      ? await askDcos({
          cluster,
          platform: await platform(),
          machines: up,
          operation: running ? (last?.id ?? null) : null,
        })
      : silent;
  const facts = clusterState({
    running: running ? (last?.kind ?? null) : null,
    interrupted: !running && isInterrupted(last),
    failed: (last?.kind === 'deploy' || last?.kind === 'clone') && last.outcome === 'failed',
    deployed: isDeployed(spec, last),
    settling: waitingFor.length > 0,
    machines,
  });
  const registry = registryAddress(spec);
  const state = read.problem === undefined ? facts : 'unknown';
  const operation = last !== null && (running || isInterrupted(last)) ? operationOf(last) : null;
  return {
    name: spec.name,
    provider: spec.provider,
    ...(spec.adopted === undefined ? {} : { adopted: spec.adopted.folder }),
    domain: spec.domain,
    network: spec.network,
    // What happened to it is not known: nothing that the machines show would be the truth.
    state,
    ...(operation === null ? {} : { operation }),
    ...(last?.halfUpgraded === true && { halfUpgraded: true as const }),
    url,
    dcos,
    ...(registry === null ? {} : { registry }),
    machines,
    problems: [
      ...[asked, read].flatMap((answer) => answer.problem ?? []),
      ...problemsOf(last, running),
      ...halfUpgraded(spec, last),
      ...standingProblems(spec, state, machines),
      ...(read.problem === undefined && last === null ? recordLost(spec, machines, paths) : []),
    ],
  };
}

/** Of those that are still there when they are asked. */
export async function ofEach<T>(
  clusters: readonly ClusterRecord[],
  tell: (cluster: ClusterRecord) => Promise<T>,
): Promise<T[]> {
  const told = clusters.map(async (cluster): Promise<T[]> => {
    try {
      return [await tell(cluster)];
    } catch (error) {
      if (problemOf(error).code === 'CLUSTER-UNKNOWN') return [];
      throw error;
    }
  });
  return (await Promise.all(told)).flat();
}

type Asked<T> = { readonly value: T; readonly problem?: undefined } | Refused;
interface Refused {
  readonly value?: undefined;
  readonly problem: Problem;
}

/** One thing that cannot be told must not hide the others. */
async function orProblem<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function isDeployed(spec: ClusterSpec, last: OperationRecord | null): boolean {
  // Of machines that others made, or whose record was lost, no journal tells.
  const before = spec.adopted !== undefined || spec.recovered !== undefined;
  // A part that was brought up on purpose is complete in its way: the absent machines tell the rest.
  // A cluster that is destroyed and still here is one whose folder was about to be removed.
  const gone = last?.kind === 'destroy' && last.outcome === 'done';
  return (before || last?.begun === true) && !gone;
}

function isInterrupted(last: OperationRecord | null): boolean {
  return last !== null && (last.outcome === null || last.outcome === 'cancelled');
}

function operationOf({ id, kind, step, progress }: OperationRecord): OperationStatus {
  return { id, kind, step, progress };
}

const silent: ClusterAnswers = { url: null, dcos: null, waitingFor: [] };

/** Only what a glance can tell: whether all is well would take longer than a listing may. */
const askBriefly: AskDcos = async ({ cluster, platform: { installation } }) => {
  const signal = AbortSignal.timeout(versionTimeoutMs);
  const installed = await installation.version(cluster, signal).catch(() => null);
  if (installed === null) return silent;
  return { url: await installation.url(cluster), dcos: installed.version, waitingFor: [] };
};

/** Machines without any record of who made them; of a cluster that was only written down there are none. */
function recordLost(
  { name, adopted, recovered }: ClusterSpec,
  machines: ClusterStatus['machines'],
  { journal }: Pick<ClusterPaths, 'journal'>,
): Problem[] {
  const known = adopted !== undefined || recovered !== undefined;
  const none = machines.every(({ state }) => state === 'absent' || state === 'unknown');
  if (known || none) return [];
  return [problem('CLUSTER-HISTORY-LOST', { name, path: journal }, { severity: 'warning' })];
}

/** The upgrade itself tells it as long as nothing came after it, and a restore is about to end it. */
function halfUpgraded({ name }: ClusterSpec, last: OperationRecord | null): Problem[] {
  if (last?.halfUpgraded !== true || last.kind === 'upgrade' || last.kind === 'restore') return [];
  return [problem('UPGRADE-UNFINISHED', { name }, { severity: 'warning' })];
}

function problemsOf(last: OperationRecord | null, running: boolean): readonly Problem[] {
  if (last === null) return [];
  if (running || last.outcome !== null) return last.problems;
  const kind = renderText(say(`kind.${last.kind}`));
  const step = last.step === null ? '' : renderText(last.step);
  return [...last.problems, problem('OPERATION-INTERRUPTED', { kind, step })];
}
