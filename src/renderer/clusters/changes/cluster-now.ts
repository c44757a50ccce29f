import type { ClusterNow } from '../../../shared/cluster/consequences.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';

/** What a view tells of a cluster, as its consequences are reckoned from. */
export function clusterNow(cluster: ClusterView): ClusterNow {
  const { name, network, provider } = cluster;
  const machines = cluster.machines.map(
    ({ name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases }): MachineSpec => ({
      ...{ name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases: [...aliases] },
      // Which box it is made from changes nothing here.
      box: { name: null, url: null, version: null },
    }),
  );
  return {
    spec: { name, network, provider, machines },
    status: cluster,
    tasks: Object.fromEntries(cluster.machines.map(({ name, tasks }) => [name, tasks])),
  };
}
