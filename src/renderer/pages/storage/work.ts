import type { WorkProgress } from '../../../shared/api/answers.ts';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import type { Problem } from '../../../shared/problem.ts';

/** Where something long stands that the page began. */
export type WorkState<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly told: WorkProgress<Result> | null }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'ended'; readonly problem: Problem }
  /** The user had it stopped; what the engine did before, its next report tells. */
  | { readonly kind: 'stopped' };

export interface Work<Result> {
  state(): WorkState<Result>;
  subscribe(listener: () => void): () => void;
  /** Begins, unless it runs already. */
  begin(open: Open<Result>): void;
  stop(): void;
  /** Forgets how the last one ended. */
  dismiss(): void;
}

type Open<Result> = (signal: AbortSignal) => Promise<AsyncIterable<WorkProgress<Result>>>;

/**
 * Follows something long apart from what is shown: the engine stops a work that nobody listens to, and
 * looking at another page is no wish to stop it.
 */
export function createWork<Result>(): Work<Result> {
  let state: WorkState<Result> = { kind: 'idle' };
  let abort: AbortController | null = null;
  const listeners = new Set<() => void>();
  const set = (next: WorkState<Result>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const follow = async (open: Open<Result>, signal: AbortSignal) => {
    try {
      for await (const told of await open(signal)) {
        if (signal.aborted) return;
        if (told.result !== null) return set({ kind: 'done', result: told.result });
        set({ kind: 'running', told });
      }
      throw new Error('The work ended without a result.');
    } catch (error) {
      if (!signal.aborted) set({ kind: 'ended', problem: problemOfCall(error) });
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin(open) {
      if (state.kind === 'running') return;
      abort = new AbortController();
      set({ kind: 'running', told: null });
      void follow(open, abort.signal);
    },
    stop() {
      if (state.kind !== 'running') return;
      abort?.abort();
      set({ kind: 'stopped' });
    },
    dismiss() {
      if (state.kind !== 'running') set({ kind: 'idle' });
    },
  };
}
