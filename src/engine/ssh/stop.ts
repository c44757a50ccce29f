import { ProblemError, problem } from '../../shared/problem.ts';

/** The error of a cancelled operation. */
export function cancelled(): ProblemError {
  return new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
}

/**
 * Calls `onStop` once, with the error to reject with, when the signal aborts or the time is up.
 * Returns the function that stops watching.
 */
export function watchForStop(
  watch: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number | undefined },
  timedOut: () => ProblemError,
  onStop: (reason: ProblemError) => void,
): () => void {
  const { signal, timeoutMs } = watch;
  const onAbort = () => onStop(cancelled());
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => onStop(timedOut()), timeoutMs);
  if (signal?.aborted === true) queueMicrotask(onAbort);
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
}
