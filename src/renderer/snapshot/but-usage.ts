import type { ClusterView } from '../../shared/snapshot.ts';

/**
 * Whether two views of a cluster say the same but for what its machines use right now, which changes with
 * each look. Parts that did not change have kept their identity over updates.
 */
export function sameButUsage(one: ClusterView | null, other: ClusterView | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const { machines } = other;
  return (
    sameFields(one, other, 'machines') &&
    one.machines.length === machines.length &&
    one.machines.every((machine, at) => sameFields(machine, machines[at], 'usage'))
  );
}

/** The same of all clusters. */
export function allSameButUsage(
  some: readonly ClusterView[],
  others: readonly ClusterView[],
): boolean {
  return (
    some.length === others.length &&
    some.every((cluster, at) => sameButUsage(cluster, others[at] ?? null))
  );
}

function sameFields<Fields extends object>(
  one: Fields,
  other: Fields | undefined,
  but: keyof Fields,
): boolean {
  if (one === other) return true;
  if (other === undefined) return false;
  const keys = Object.keys(one) as (keyof Fields)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key === but || Object.is(one[key], other[key]))
  );
}
