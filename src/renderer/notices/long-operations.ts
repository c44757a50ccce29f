import {
  type EndedOperation,
  endedOperations,
  runningOperation,
} from '../../shared/operations/ended.ts';
import type { AppSnapshot } from '../../shared/snapshot.ts';

/** An operation that ended sooner is not worth telling, ms. */
const longMs = 20_000;

export interface LongOperation extends EndedOperation {
  /** How long it ran while it was watched, ms. */
  readonly ms: number;
}

type Clusters = Pick<AppSnapshot, 'clusters'>;

/** Finds long operations that have ended, one snapshot after the other; `now` is in ms since 1970. */
export function watchLongOperations(): (snapshot: Clusters, now: number) => LongOperation[] {
  let before: Clusters = { clusters: [] };
  const seenAt = new Map<string, number>();
  return (snapshot, now) => {
    const ended = endedOperations(snapshot, before).map((each) => {
      const ms = now - (seenAt.get(each.id) ?? now);
      seenAt.delete(each.id);
      return { ...each, ms };
    });
    for (const cluster of snapshot.clusters) {
      const running = runningOperation(cluster);
      if (running !== null && !seenAt.has(running.id)) seenAt.set(running.id, now);
    }
    before = snapshot;
    return ended.filter(({ ms }) => ms >= longMs);
  };
}
