import type { ProviderId } from '../shared/cluster/kinds.ts';
import type { ClusterStore } from './clusters/store.ts';
import type { UpRequest } from './engine.ts';
import type { Operate } from './operate.ts';
import { lastOperation } from './operations/journal.ts';
import { whatToResume } from './operations/resume.ts';
import type { OperationHandle } from './operations/run.ts';
import type { Platform } from './providers/index.ts';
import type { ClusterRecord } from './providers/provider.ts';
import { clusterPaths } from './storage/index.ts';

export interface ResumeDependencies {
  readonly data: string;
  readonly store: ClusterStore;
  platform(id: ProviderId): Promise<Platform>;
  readonly operate: Operate;
  up(request: UpRequest): Promise<OperationHandle>;
}

/** Goes on with the last operation of a cluster; throws as `whatToResume`, `up` and operations do. */
export function createResume(dependencies: ResumeDependencies) {
  const { data, store, platform, operate, up } = dependencies;
  return async (name: string, secrets?: string): Promise<OperationHandle> => {
    const cluster = await store.get(name);
    const last = await lastOperation(clusterPaths(data, name).journal);
    // A start cannot make what is not there any more; the creation can.
    const started = last?.kind === 'start' || last?.outcome === 'done';
    const lacks =
      started && last.deployed && last.kind !== 'destroy' && (await lacksMachines(cluster));
    const { kind, options } = lacks
      ? { kind: 'deploy' as const, options: last.asked }
      : whatToResume(name, last);
    if (kind !== 'deploy') return operate(kind, cluster, options);
    // What a creation needs is asked again: since then it may have gone.
    const { cli, hosts } = options;
    return up({ name, cli, hosts, secrets });
  };

  async function lacksMachines(cluster: ClusterRecord): Promise<boolean> {
    const { provider } = await platform(cluster.spec.provider);
    return [...(await provider.states(cluster)).values()].includes('absent');
  }
}
