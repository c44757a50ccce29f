import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { SettledCluster, Vagrant } from '../../vagrant/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import { findVms, type Vm, type VmsHost } from './vms.ts';

/** What acting on a cluster's machines takes. */
export interface MachinesHost extends VmsHost {
  vagrant(cluster: ClusterRecord): Promise<Vagrant>;
  /** Settles and writes the workspace. */
  settle(cluster: ClusterRecord): Promise<SettledCluster>;
  /** How many `vagrant up` may run at once for these machines. */
  parallel(cluster: ClusterRecord, machines: MachineNames): number;
}

/** The named machines as they are now. */
export async function findAsked(
  host: MachinesHost,
  cluster: ClusterRecord,
  names: MachineNames,
  context: StepContext,
): Promise<Vm[]> {
  const found = await findVms(host, cluster, context);
  return [...found.values()].filter(({ machine }) => names.includes(machine));
}

/** Refuses machines of others under our names, and those that cannot be looked at. */
export function refuseNotOurs({ spec }: ClusterRecord, found: readonly Vm[]): void {
  const foreign = found.find(({ belongs }) => belongs === 'foreign');
  if (foreign !== undefined) {
    const { id, machine } = foreign;
    refuse('MACHINE-NAME-TAKEN', { id, cluster: spec.name }, { kind: 'invalid', machine });
  }
  const unknown = found.find(({ state }) => state === 'unknown');
  if (unknown !== undefined) {
    const { machine } = unknown;
    refuse('VIRTUALBOX-STATE-UNKNOWN', { machine }, { machine });
  }
}

/** Those that may be acted on, with their UUIDs. */
export function ours(found: readonly Vm[]): (Vm & { readonly uuid: string })[] {
  return found.flatMap((vm) =>
    vm.belongs === 'ours' && vm.uuid !== null ? [{ ...vm, uuid: vm.uuid }] : [],
  );
}
