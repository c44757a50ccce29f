import { configPathOf } from '../../shared/cluster/spec.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { clusterPaths, readHolder } from '../storage/index.ts';

/** Whether some process runs an operation of the cluster now. */
export async function isOperated(data: string, name: string): Promise<boolean> {
  return (await readHolder(clusterPaths(data, name).lock)) !== null;
}

/** Those clusters that some process works on now. */
export async function operated(
  data: string,
  clusters: readonly ClusterRecord[],
): Promise<ClusterRecord[]> {
  const busy = await Promise.all(clusters.map(({ spec }) => isOperated(data, spec.name)));
  return clusters.filter((_, index) => busy[index]);
}

/** The cluster names this file as its installer or its configuration. */
export function namesFile({ spec: { release } }: ClusterRecord, path: string): boolean {
  return (release.kind === 'installer' && release.path === path) || configPathOf(release) === path;
}
