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
    const well = present === undefined ? kind === 'destroy' : made[kind].includes(present.state);
    return [{ id, cluster: cluster.name, kind, well }];
  });
}

/** The operation that a living process runs on the cluster; an interrupted one does not run. */
export function runningOperation({ state, operation }: ClusterStatus) {
  return isBusy(state) && operation !== undefined ? operation : null;
}

const made: Readonly<Record<OperationKind, readonly ClusterState[]>> = {
  deploy: ['running', 'settling'],
  start: ['running', 'settling'],
  stop: ['stopped'],
  destroy: [],
};
