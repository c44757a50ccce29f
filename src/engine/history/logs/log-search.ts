import { open } from 'node:fs/promises';
import { errorCode, readProblem } from '../../storage/index.ts';
import type { LogIndex, Segment } from './log-index.ts';
import { parseLogLine, withoutSequences } from './log-line.ts';
import { linesIn, readSegment } from './read-segment.ts';

export interface LogSearch {
  /** Looked for in the text as it reads, whatever its case and colours. */
  readonly text: string;
  /** Index of the line to begin with. */
  readonly from: number;
  readonly backwards: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Index of the nearest line that holds the text, of those that were counted at the last update; null
 * where there is none. Reads segment by segment, and other work gets its turn between them.
 * Throws `STORAGE-NOT-READABLE` and the signal's reason.
 */
export async function searchLog(index: LogIndex, search: LogSearch): Promise<number | null> {
  const { from, backwards, signal } = search;
  const wanted = fold(search.text);
  const start = backwards ? Math.min(from, index.total - 1) : from;
  const at = index.segmentOf(start);
  if (at < 0) return null;
  const segments = backwards ? index.segments.slice(0, at + 1).reverse() : index.segments.slice(at);
  try {
    const file = await open(index.path);
    try {
      for (const segment of segments) {
        signal?.throwIfAborted();
        const bytes = await readSegment(file, segment);
        // Most segments hold nothing of it, and that is told without looking at each line.
        if (!fold(bytes.toString('utf8')).includes(wanted)) continue;
        const found = within(segment, linesIn(bytes, index), wanted);
        const line = backwards
          ? found.findLast((each) => each <= start)
          : found.find((each) => each >= start);
        if (line !== undefined) return line;
      }
      return null;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    if (errorCode(error) === 'ENOENT') return null;
    throw readProblem(index.path, error);
  }
}

function within(segment: Segment, lines: readonly Buffer[], wanted: string): number[] {
  return lines.flatMap((line, place) =>
    fold(parseLogLine(line).text).includes(wanted) ? [segment.first + place] : [],
  );
}

function fold(text: string): string {
  return withoutSequences(text).toLowerCase();
}
