import { ProblemError, problem } from '../shared/problem.ts';
import type { Cli } from './cli.ts';

/** Work that Ctrl-C ends: the signal is aborted, and what then breaks is told as cancelled. */
export async function interruptible<T>(
  { surroundings }: Cli,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const interrupted = new AbortController();
  const release = surroundings.onInterrupt(() => interrupted.abort());
  try {
    return await work(interrupted.signal);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    throw new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
  } finally {
    release();
  }
}
