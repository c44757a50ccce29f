import { refuse } from '../../shared/problem.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** Throws `CLUSTER-MACHINE-UNKNOWN` (invalid) where the cluster has no machine of that name. */
export function refuseUnknownMachine({ spec }: ClusterRecord, machine: string): void {
  if (spec.machines.some(({ name }) => name === machine)) return;
  const machines = spec.machines.map(({ name }) => name).join(', ');
  refuse('CLUSTER-MACHINE-UNKNOWN', { cluster: spec.name, machine, machines }, { kind: 'invalid' });
}
