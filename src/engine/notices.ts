import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../shared/problem.ts';

/** What no single call could report, kept for whoever shows it. */
export interface Notices {
  /** Oldest first. */
  list(): readonly Problem[];
  /** Calls back after each new one until the answer is called. */
  onChange(listener: () => void): () => void;
}

/** More are not read by anybody. */
const most = 20;

/** Keeps the newest notices, each once, and passes every one on. */
export function keepNotices(
  passOn: (problem: Problem) => void,
): Notices & { add(problem: Problem): void } {
  let kept: readonly Problem[] = [];
  const listeners = new Set<() => void>();
  return {
    list: () => kept,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(problem) {
      passOn(problem);
      kept = [...kept.filter((known) => !isDeepStrictEqual(known, problem)), problem].slice(-most);
      for (const listener of listeners) listener();
    },
  };
}
