import type { MachineType } from './kinds.ts';
import { type ClusterSpec, type MachineSpec, machineId } from './spec.ts';

/** The roles that a command can name; minidcos's own words, and the boot machine, which it has not. */
export const nodeRoles = ['master', 'agent', 'public_agent', 'boot'] as const;
export type NodeRole = (typeof nodeRoles)[number];

const roleOfType: Readonly<Record<MachineType, NodeRole>> = {
  master: 'master',
  'agent-private': 'agent',
  'agent-public': 'public_agent',
  boot: 'boot',
};

type Cluster = Pick<ClusterSpec, 'name'> & {
  readonly machines: readonly Pick<MachineSpec, 'name' | 'type' | 'ip'>[];
};

export function roleOf(type: MachineType): NodeRole {
  return roleOfType[type];
}

/** How minidcos calls a machine: `master_0`, counted in the order of addresses. Source: dcos/dcos-e2e. */
export function nodeReference(
  machines: Cluster['machines'],
  machine: Pick<MachineSpec, 'name' | 'type'>,
): string {
  const same = machines
    .filter(({ type }) => type === machine.type)
    .toSorted((a, b) => numberOf(a.ip) - numberOf(b.ip));
  return `${roleOf(machine.type)}_${same.findIndex(({ name }) => name === machine.name)}`;
}

/** The name of the machine that a name, an address, a VM's name or a reference means; null for none. */
export function machineNamed(cluster: Cluster, given: string): string | null {
  const found = cluster.machines.find(
    (machine) =>
      machine.name === given ||
      machine.ip === given ||
      machineId(cluster, machine.name) === given ||
      nodeReference(cluster.machines, machine) === given,
  );
  return found?.name ?? null;
}

function numberOf(ip: string): number {
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
