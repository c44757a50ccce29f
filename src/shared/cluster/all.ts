import type { ClusterStatus } from '../snapshot.ts';
import { canStart, canStop } from './predicates.ts';
import { twinsOf } from './twins.ts';

/** Names of the clusters that starting all starts: of those with the same addresses only the first. */
export function allToStart(clusters: readonly ClusterStatus[]): string[] {
  const startable = clusters.filter((cluster) => canStart(cluster, clusters).ok);
  const chosen: ClusterStatus[] = [];
  for (const cluster of startable) {
    if (twinsOf(cluster, chosen).length === 0) chosen.push(cluster);
  }
  return chosen.map(({ name }) => name);
}

/** Names of the clusters that stopping all stops. */
export function allToStop(clusters: readonly ClusterStatus[]): string[] {
  return clusters.filter((cluster) => canStop(cluster).ok).map(({ name }) => name);
}
