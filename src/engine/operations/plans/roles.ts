import type { MachineType } from '../../../shared/cluster/kinds.ts';
import { machinesOf } from '../../../shared/cluster/spec.ts';
import type { PlanContext } from './context.ts';

/** Machines that go up or down together. */
export interface RoleGroup {
  readonly role: 'boot' | 'masters' | 'agents';
  readonly machines: readonly string[];
}

/**
 * The operation's machines in the order in which they start: each group finds running what it depends
 * on. Stopped in the opposite order, nothing loses what it depends on.
 */
export function inStartOrder({
  cluster,
  machines,
}: Pick<PlanContext, 'cluster' | 'machines'>): RoleGroup[] {
  return roles
    .map(({ role, types }) => {
      const all = machinesOf(cluster.spec, ...types).map(({ name }) => name);
      return { role, machines: all.filter((name) => machines.includes(name)) };
    })
    .filter((group) => group.machines.length > 0);
}

const roles: readonly { role: RoleGroup['role']; types: readonly MachineType[] }[] = [
  { role: 'boot', types: ['boot'] },
  { role: 'masters', types: ['master'] },
  { role: 'agents', types: ['agent-private', 'agent-public'] },
];
