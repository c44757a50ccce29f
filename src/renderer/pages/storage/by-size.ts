import type { StoredItem } from '../../../shared/api/answers.ts';

const kinds: readonly StoredItem['kind'][] = ['installer', 'box', 'unfinished', 'machines', 'logs'];

/** Kinds together, and within a kind the largest first: what is worth removing stands on top. */
export function bySize(items: readonly StoredItem[]): StoredItem[] {
  return items.toSorted(
    (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.bytes - one.bytes,
  );
}
