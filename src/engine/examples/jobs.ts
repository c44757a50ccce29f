import type { Problem } from '../../shared/problem.ts';
import { problemOf, refuse } from '../../shared/problem.ts';

export type JobKind = 'run' | 'remove';

interface Job {
  readonly kind: JobKind;
  readonly abort: AbortController;
  readonly done: Promise<void>;
  ended: boolean;
  problem: Problem | null;
}

/**
 * What this process does with examples now, one thing an example. Nothing of it is kept: what was done is
 * on the cluster, and running an example again goes on with it.
 */
export class Jobs {
  readonly #jobs = new Map<string, Job>();

  /** What is being done with it, and how the last thing ended; null where nothing was. */
  of(
    key: string,
  ): { readonly kind: JobKind; readonly ended: boolean; readonly problem: Problem | null } | null {
    return this.#jobs.get(key) ?? null;
  }

  /**
   * Begins; the answer is there at its end. A removal ends a run that goes on. Throws `EXAMPLE-BUSY` where
   * something else does.
   */
  async work<T>(
    key: string,
    kind: JobKind,
    work: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const before = this.#jobs.get(key);
    if (before !== undefined && !before.ended) {
      if (kind === 'run' || before.kind === 'remove') refuse('EXAMPLE-BUSY', {}, { kind: 'busy' });
      before.abort.abort();
      await before.done;
    }
    const abort = new AbortController();
    const left = signal === undefined ? abort.signal : AbortSignal.any([abort.signal, signal]);
    const answer = work(left);
    const job: Job = {
      kind,
      abort,
      done: answer.then(nothing, nothing),
      ended: false,
      problem: null,
    };
    this.#jobs.set(key, job);
    try {
      return await answer;
    } catch (error) {
      const found = problemOf(error);
      if (found.kind !== 'cancelled') job.problem = found;
      throw error;
    } finally {
      job.ended = true;
    }
  }

  /** Ends them all; what they put on clusters stays there. */
  async close(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    for (const { abort } of jobs) abort.abort();
    await Promise.all(jobs.map(({ done }) => done));
  }
}

function nothing(): void {}
