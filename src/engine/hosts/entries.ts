import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { hostNameOf } from '../../shared/cluster/spec.ts';
import { refuse } from '../../shared/problem.ts';
import type { HostsEntry } from './block.ts';

/** What of a cluster's spec the hosts file needs. */
export type NamedCluster = Pick<ClusterSpec, 'id' | 'domain'> & {
  readonly machines: ReadonlyArray<
    Pick<ClusterSpec['machines'][number], 'name' | 'ip' | 'aliases'>
  >;
  readonly provider?: ProviderId;
};

/**
 * One line a machine: its full name, then its aliases; a simulated machine's says so, for nothing answers
 * at its address. The spec is validated before; what could break out of a line is refused here once more
 * (`HOSTS-NAME-INVALID`), for this file is root's.
 */
export function hostsEntries(cluster: NamedCluster): HostsEntry[] {
  const remark = cluster.provider === 'simulated' ? { remark: 'simulated' } : {};
  return cluster.machines.map((machine) => {
    const names = [...new Set([hostNameOf(cluster, machine.name), ...machine.aliases])];
    for (const text of [machine.ip, ...names]) {
      if (!/^[A-Za-z0-9._-]+$/.test(text)) {
        refuse('HOSTS-NAME-INVALID', { name: text }, { kind: 'invalid', machine: machine.name });
      }
    }
    return { ip: machine.ip, names, ...remark };
  });
}
