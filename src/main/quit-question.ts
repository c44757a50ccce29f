import { canStop } from '../shared/cluster/predicates.ts';
import type { AppSnapshot } from '../shared/snapshot.ts';

/** What the user is asked about before the program ends: names of clusters. */
export interface QuitQuestion {
  readonly running: readonly string[];
  /** Worked on by this very program; the work of others goes on without it. */
  readonly busy: readonly string[];
}

/** Null where nothing runs and nothing is worked on: then nothing is asked. */
export function quitQuestion(
  { clusters }: Pick<AppSnapshot, 'clusters'>,
  busy: readonly string[],
): QuitQuestion | null {
  const running = clusters.filter((cluster) => canStop(cluster).ok).map(({ name }) => name);
  return running.length + busy.length === 0 ? null : { running, busy };
}
