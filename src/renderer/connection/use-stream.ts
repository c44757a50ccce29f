import { useEffect, useEffectEvent, useState } from 'react';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { Problem } from '../../shared/problem.ts';

export interface Streamed<Value> {
  /** The newest value; null before the first one. */
  readonly value: Value | null;
  readonly ended: boolean;
  readonly problem: Problem | null;
}

type Open<Value> = (signal: AbortSignal) => Promise<AsyncIterable<Value>>;

/**
 * Follows a stream of the engine as long as the component is shown, and keeps its newest value. A new
 * `key` opens it anew; null opens none.
 */
export function useStream<Value>(key: string | null, open: Open<Value>): Streamed<Value> {
  const [streamed, setStreamed] = useState<Streamed<Value>>(nothingStreamed);
  const openNow = useEffectEvent(open);
  useEffect(() => {
    if (key === null) return followStream(null, setStreamed);
    return followStream((signal) => openNow(signal), setStreamed);
  }, [key]);
  return streamed;
}

/** Before the first value. */
export const nothingStreamed = { value: null, ended: false, problem: null } as const;

/** Follows a stream until the returned function is called. */
export function followStream<Value>(
  open: Open<Value> | null,
  tell: (streamed: Streamed<Value>) => void,
): () => void {
  tell(nothingStreamed);
  if (open === null) return () => undefined;
  const abort = new AbortController();
  const follow = async () => {
    let value: Value | null = null;
    try {
      for await (const next of await open(abort.signal)) {
        if (abort.signal.aborted) return;
        value = next;
        tell({ value, ended: false, problem: null });
      }
      tell({ value, ended: true, problem: null });
    } catch (error) {
      if (!abort.signal.aborted) tell({ value, ended: true, problem: problemOfCall(error) });
    }
  };
  void follow();
  return () => abort.abort();
}
