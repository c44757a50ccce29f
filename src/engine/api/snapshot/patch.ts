import type { AppSnapshot, SnapshotUpdate } from '../../../shared/snapshot.ts';

/**
 * What turns one snapshot into a later one; null where nothing does. Both come from one publisher,
 * whose snapshots share what did not change: identity tells it.
 */
export function patchBetween(before: AppSnapshot, after: AppSnapshot): SnapshotUpdate | null {
  if (before === after) return null;
  const known = new Map(before.clusters.map((cluster) => [cluster.name, cluster]));
  const clusters = after.clusters.filter((cluster) => known.get(cluster.name) !== cluster);
  const order = after.clusters.map(({ name }) => name);
  const moved =
    order.length !== before.clusters.length ||
    order.some((name, index) => before.clusters[index]?.name !== name);
  return {
    type: 'patch',
    base: before.revision,
    revision: after.revision,
    ...(before.host !== after.host && { host: after.host }),
    ...(clusters.length > 0 && { clusters }),
    ...(moved && { order }),
    ...(before.downloads !== after.downloads && { downloads: after.downloads }),
    ...(before.notices !== after.notices && { notices: after.notices }),
  };
}
