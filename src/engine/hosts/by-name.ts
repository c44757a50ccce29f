import type { ChangeOutcome, HostsState } from '../../shared/api/hosts.ts';
import type { Hosts, HostsCall } from './hosts.ts';
import type { HostsCluster } from './wish.ts';

/** The hosts file for whoever knows clusters by name. Calls throw `CLUSTER-UNKNOWN` (invalid), and as `Hosts`. */
export interface ClusterHosts {
  /** Path of this computer's hosts file. */
  readonly file: string;
  state(name: string, call?: HostsCall): Promise<HostsState>;
  apply(name: string, call?: HostsCall): Promise<ChangeOutcome>;
  remove(name: string, call?: HostsCall): Promise<ChangeOutcome>;
  removeForeign(name: string, call?: HostsCall): Promise<ChangeOutcome>;
  /** The newest version where `version` is null. */
  restore(name: string, version: string | null, call?: HostsCall): Promise<ChangeOutcome>;
}

/** Where clusters are found; throws `CLUSTER-UNKNOWN`. */
interface Clusters {
  get(name: string): Promise<{ readonly spec: HostsCluster }>;
}

export function clusterHosts(store: Clusters, hosts: Hosts): ClusterHosts {
  const find = async (name: string): Promise<HostsCluster> => (await store.get(name)).spec;
  return {
    file: hosts.file,
    state: async (name, call) => hosts.state(await find(name), call),
    apply: async (name, call) => hosts.apply(await find(name), call),
    remove: async (name, call) => hosts.remove(await find(name), call),
    removeForeign: async (name, call) => hosts.removeForeign(await find(name), call),
    restore: async (name, version, call) => hosts.restore(await find(name), version, call),
  };
}
