import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { LogGrowth, LogLine } from '../../shared/api/answers.ts';
import type { Problem } from '../../shared/problem.ts';
import { followStream, nothingStreamed, type Streamed } from '../connection/use-stream.ts';
import { LogLines, pageSize } from './log-lines.ts';
import type { LogSource } from './log-source.ts';

export interface Log<Growth extends LogGrowth> {
  readonly total: number;
  readonly ended: boolean;
  readonly problem: Problem | null;
  /** What was told last; null before the first growth. */
  readonly newest: Growth | null;
  /** The line of that index; null while it is on its way. */
  line(index: number): LogLine | null;
  /** Asks for the lines that are shown and not here. */
  show(from: number, to: number): void;
  /** Index of the next line that holds the text; null where there is none. */
  search(text: string, from: number, backwards: boolean): Promise<number | null>;
}

/**
 * A log that may be growing, of which only what is looked at is held. Another source needs another
 * component: give it a `key`.
 */
export function useLog<Growth extends LogGrowth>(source: LogSource<Growth>): Log<Growth> {
  const [lines] = useState(() => new LogLines());
  const [{ value, problem }, setStreamed] = useState<Streamed<Growth>>(nothingStreamed);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const asked = useRef(new Set<number>());
  const total = value?.total ?? 0;
  const open = useEffectEvent((signal: AbortSignal) => source.watch(signal));
  useEffect(() => {
    let before: LogGrowth | null = null;
    return followStream(
      (signal) => open(signal),
      (streamed: Streamed<Growth>) => {
        // Each growth tells only lines that are new; drawing may leave some of them out.
        if (streamed.value !== null && streamed.value !== before) {
          before = streamed.value;
          lines.putTail(before.total, before.tail);
        }
        setStreamed(streamed);
      },
    );
  }, [lines]);

  const fetchPage = async (page: number) => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    try {
      lines.putPage(await source.page(page * pageSize, pageSize));
    } finally {
      asked.current.delete(page);
      redraw();
    }
  };

  return {
    total,
    ended: value?.ended ?? false,
    problem,
    newest: value,
    line: (index) => lines.line(index),
    show: (from, to) => {
      for (const page of lines.missing(from, Math.min(to, total - 1))) void fetchPage(page);
    },
    search: (text, from, backwards) => source.search(text, from, backwards),
  };
}
