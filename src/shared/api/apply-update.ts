import type { AppSnapshot, ClusterView, SnapshotUpdate } from '../snapshot.ts';
import { shareStructure } from './share-structure.ts';

/**
 * The snapshot after an update. What did not change keeps its identity, down to a single machine, so
 * that a list repaints only the rows that say something new. Null where the update is a patch of
 * another snapshot than this one: the whole must be asked for again.
 */
export function applyUpdate(
  snapshot: AppSnapshot | null,
  update: SnapshotUpdate,
): AppSnapshot | null {
  if (update.type === 'whole')
    return snapshot ? sharedWhole(snapshot, update.snapshot) : update.snapshot;
  if (snapshot === null || snapshot.revision !== update.base) return null;
  const { revision, host, clusters, order, downloads, notices } = update;
  return {
    ...snapshot,
    revision,
    ...(host && { host: shareStructure(snapshot.host, host) }),
    ...((clusters || order) && { clusters: patched(snapshot.clusters, clusters ?? [], order) }),
    ...(downloads && { downloads: shareStructure(snapshot.downloads, downloads) }),
    ...(notices && { notices: shareStructure(snapshot.notices, notices) }),
  };
}

function sharedWhole(before: AppSnapshot, { clusters, ...rest }: AppSnapshot): AppSnapshot {
  const { clusters: known, ...others } = before;
  return { ...shareStructure(others, rest), clusters: shareByName(known, clusters) };
}

/** Clusters are compared by name: one that comes or goes moves the places of the others. */
export function shareByName(
  before: readonly ClusterView[],
  after: readonly ClusterView[],
): readonly ClusterView[] {
  const known = new Map(before.map((cluster) => [cluster.name, cluster]));
  const shared = after.map((cluster) => shareStructure(known.get(cluster.name), cluster));
  const same = shared.length === before.length && shared.every((item, at) => item === before[at]);
  return same ? before : shared;
}

function patched(
  before: readonly ClusterView[],
  changed: readonly ClusterView[],
  order: readonly string[] = before.map(({ name }) => name),
): readonly ClusterView[] {
  const all = new Map(before.map((cluster) => [cluster.name, cluster]));
  for (const cluster of changed) {
    all.set(cluster.name, shareStructure(all.get(cluster.name), cluster));
  }
  return order.flatMap((name) => all.get(name) ?? []);
}
