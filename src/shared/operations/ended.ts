import { isBusy } from '../cluster/predicates.ts';
import type { ClusterState } from '../cluster/states.ts';
import type { AppSnapshot, ClusterStatus } from '../snapshot.ts';
import type { OperationKind } from './events.ts';

/** An operation that ran in one snapshot and does not in the next. */
export interface EndedOperation {
  readonly id: string;
  readonly cluster: string;
  readonly kind: OperationKind;
  /** The cluster is what the operation was to make of it. */
  readonly well: boolean;
}

type Clusters = Pick<AppSnapshot, 'clusters'>;

/** Operations that ended between two snapshots, whichever process ran them. */
export function endedOperations(now: Clusters, before: Clusters): EndedOperation[] {
  return before.clusters.flatMap((cluster): EndedOperation[] => {
    const running = runningOperation(cluster);
    if (running === null) return [];
    const present = now.clusters.find(({ name }) => name === cluster.name);
    if (present !== undefined && runningOperation(present)?.id === running.id) return [];
    const { id, kind } = running;
    const well = present === undefined ? kind === 'destroy' : isWell(present, kind);
    return [{ id, cluster: cluster.name, kind, well }];
  });
}

/** The operation that a living process runs on the cluster; an interrupted one does not run. */
export function runningOperation({ state, operation }: ClusterStatus) {
  return isBusy(state) && operation !== undefined ? operation : null;
}

function isWell({ state, problems }: ClusterStatus, kind: OperationKind): boolean {
  const wanted = made[kind];
  if (wanted !== undefined) return wanted.includes(state);
  // A change says nothing of whether the cluster runs: what went wrong with it stands beside.
  return state !== 'interrupted' && problems.every(({ severity }) => severity !== 'error');
}

/** What an operation makes of a cluster; left out where it leaves it as it was. */
const made: Readonly<Partial<Record<OperationKind, readonly ClusterState[]>>> = {
  deploy: ['running', 'settling'],
  start: ['running', 'settling'],
  stop: ['stopped'],
  destroy: [],
  clone: ['stopped'],
};
