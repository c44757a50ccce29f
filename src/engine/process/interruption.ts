import { send } from './ending.ts';
import type { RunOptions } from './runner.ts';

const defaultInterrupt = { signal: 'SIGTERM', patienceMs: 5_000, to: 'program' } as const;

export interface Interruption {
  readonly timedOut: boolean;
  /** What `stop` was given first. */
  readonly error: unknown;
  /** Ends the child because of a defect in a callback of the caller. */
  stop(error: unknown): void;
  /** The child is gone: nothing is sent any more. */
  ended(): void;
}

/**
 * Ends a child at the caller's abort or time limit, or by `stop`. It gets one signal, however many
 * reasons come together; after patience (ms) its whole group is killed.
 */
export function interruptible(pid: number, options: RunOptions): Interruption {
  const { signal, patienceMs, to } = options.interrupt ?? defaultInterrupt;
  let patience: NodeJS.Timeout | undefined;
  let alive = true;
  const interrupt = (): void => {
    if (!alive || patience !== undefined) return;
    send(pid, signal, to);
    patience = setTimeout(() => send(pid, 'SIGKILL', 'group'), patienceMs);
  };
  const limit =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          state.timedOut = true;
          interrupt();
        }, options.timeoutMs);
  const state = {
    timedOut: false,
    error: undefined as unknown,
    stop(error: unknown) {
      state.error ??= error;
      interrupt();
    },
    ended() {
      alive = false;
      clearTimeout(patience);
      clearTimeout(limit);
      options.signal?.removeEventListener('abort', interrupt);
    },
  };
  options.signal?.addEventListener('abort', interrupt, { once: true });
  return state;
}
