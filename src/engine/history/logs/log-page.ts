import { open } from 'node:fs/promises';
import type { LogLine, LogPage } from '../../../shared/api/answers.ts';
import { errorCode, readProblem } from '../../storage/index.ts';
import type { LogIndex } from './log-index.ts';
import { parseLogLine } from './log-line.ts';
import { linesIn, readSegment } from './read-segment.ts';

/**
 * Up to `count` lines from the index `first` on, of those that were counted at the last update.
 * Throws `STORAGE-NOT-READABLE`.
 */
export async function readPage(index: LogIndex, first: number, count: number): Promise<LogPage> {
  const { total } = index;
  const end = Math.min(first + count, total);
  const lines: LogLine[] = [];
  if (first >= end) return { first, lines, total };
  try {
    const file = await open(index.path);
    try {
      // The array may be emptied while we read, where the file is cut.
      const segments = index.segments.slice(index.segmentOf(first), index.segmentOf(end - 1) + 1);
      for (const segment of segments) {
        const found = linesIn(await readSegment(file, segment), index);
        const from = Math.max(0, first - segment.first);
        lines.push(...found.slice(from, end - segment.first).map(parseLogLine));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw readProblem(index.path, error);
  }
  return { first, lines, total };
}
