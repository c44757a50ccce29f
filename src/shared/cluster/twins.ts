import type { ClusterStatus } from '../snapshot.ts';
import type { MachineState } from './states.ts';

type Placed = Pick<ClusterStatus, 'name' | 'network'>;

/** Clusters with the addresses of this one, as a clone and its original are: one of them runs at a time. */
export function twinsOf<T extends Placed>(cluster: Placed, all: readonly T[]): T[] {
  return all.filter(({ name, network }) => name !== cluster.name && network === cluster.network);
}

/** Whether a cluster is on its addresses: machines run, or stand still while they hold them. */
export function holdsAddresses({
  machines,
}: {
  readonly machines: readonly { readonly state: MachineState }[];
}): boolean {
  return machines.some(({ state }) => ['running', 'starting', 'paused'].includes(state));
}
