import type { ProviderId } from '../../shared/cluster/kinds.ts';
import { bridgeNameOf } from '../../shared/cluster/spec.ts';
import { type Totals, totalsOf } from '../../shared/cluster/totals.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { ClusterNetwork } from './checks/subnet-conflict.ts';

/** What the checks are about: this computer and all its clusters, or one that is about to run. */
export interface Subject {
  readonly provider: ProviderId;
  /** What has to fit beside all else: a new cluster. */
  readonly totals: Totals;
  /** DC/OS is installed, not only machines. */
  readonly dcos: boolean;
  /** Clusters whose names and networks are looked at. */
  readonly clusters: readonly ClusterRecord[];
}

/** One cluster that is about to be made or started. */
export function subjectOf(cluster: ClusterRecord): Subject {
  const { provider, machines, release } = cluster.spec;
  return {
    provider,
    totals: totalsOf(machines),
    dcos: release.kind !== 'none',
    clusters: [cluster],
  };
}

/** Networks of the clusters with real machines. */
export function networksOf({ clusters }: Subject): ClusterNetwork[] {
  return clusters
    .filter(({ spec }) => spec.provider !== 'simulated')
    .map(({ spec }) => ({
      cluster: spec.name,
      network: spec.network,
      bridge: spec.provider === 'lxc' ? bridgeNameOf(spec) : null,
    }));
}

/** The same of VirtualBox alone. */
export function virtualboxNetworks({ clusters }: Subject): string[] {
  return clusters
    .filter(({ spec }) => spec.provider === 'virtualbox')
    .map(({ spec }) => spec.network);
}
