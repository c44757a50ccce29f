import { type Problem, problemOf } from '../../shared/problem.ts';
import { abortable, rest } from '../history/abortable.ts';

/** What a look found, or why it found nothing. */
export type Looked<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

export interface AgainOptions {
  /** Nobody sees it: then more seldom. */
  readonly hidden?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Between two looks, ms. */
  readonly restMs: number;
  /** The same while nobody sees it, ms. */
  readonly hiddenMs: number;
}

/**
 * Looks again and again until it is left: the next look begins some time after the last one ended. Throws
 * only `CLUSTER-UNKNOWN`; why else nothing is found is told.
 */
export function lookAgain<T, Update>(
  look: (signal: AbortSignal) => Promise<T>,
  { hidden = false, signal, restMs, hiddenMs }: AgainOptions,
  told: (found: Looked<T>) => Update,
): AsyncGenerator<Update, void, undefined> {
  return abortable(signal, async function* (left) {
    const ms = hidden ? hiddenMs : restMs;
    // Whoever hides the page has seen the last answer.
    if (hidden) await rest(ms, left);
    while (!left.aborted) {
      const found = await lookedAt(look(left));
      if (left.aborted) return;
      yield told(found);
      await rest(ms, left);
    }
  });
}

async function lookedAt<T>(look: Promise<T>): Promise<Looked<T>> {
  try {
    return { value: await look, problem: null };
  } catch (error) {
    const found = problemOf(error);
    if (found.code === 'CLUSTER-UNKNOWN') throw error;
    return { value: null, problem: found };
  }
}
