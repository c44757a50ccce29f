import { setTimeout as wait } from 'node:timers/promises';
import { ProblemError, problem } from '../../../shared/problem.ts';

/** The only source of time of the simulated provider, so that a test can turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects at once with `OPERATION-CANCELLED` when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? cancelled() : error;
    }
  },
};

export function cancelled(): ProblemError {
  return new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
}
