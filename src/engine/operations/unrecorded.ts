import type { Problem } from '../../shared/problem.ts';

// Only this process knows: what it wanted to write about it could not be written.
const ends = new Map<string, Problem>();

/**
 * Remembers that an operation of this process has ended although its journal holds no result, because
 * of the problem (a full disk): its engine lives on, and would be taken for one that still works at it.
 */
export function endedUnrecorded(operation: string, why: Problem): void {
  ends.set(operation, why);
}

/** Why the end of the operation is not in its journal; null where it is, or where it still runs. */
export function whyUnrecorded(operation: string): Problem | null {
  return ends.get(operation) ?? null;
}
