import type { LogGrowth } from '../../../shared/api/answers.ts';
import { rest } from '../abortable.ts';
import type { FollowedOperation } from '../followed-operation.ts';
import type { LogIndex } from './log-index.ts';
import { readPage } from './log-page.ts';

/** At most 30 growths a second: nobody reads faster, and each one is a page of lines to draw. */
const frameMs = 1000 / 30;
/** How long at most a quiet log is not looked at, ms. */
const idleMs = 200;
/** How often it is looked whether the operation has ended, ms. */
const operationMs = 250;
/** How many lines come with a growth. */
const tailLines = 100;

/**
 * How long the log is and its newest lines, again whenever it has grown, until its operation has ended
 * or the signal is aborted. Who reads slowly is told of several growths at once. Each growth carries
 * lines that were not told before; its last one is the last of all.
 */
export async function* logGrowth(
  index: LogIndex,
  operation: FollowedOperation,
  signal: AbortSignal,
): AsyncGenerator<LogGrowth, void, undefined> {
  let total = -1;
  let lookedAt = -Infinity;
  let pauseMs = frameMs;
  while (!signal.aborted) {
    // Before the log: it is whole before the operation's result is written.
    if (performance.now() - lookedAt >= operationMs) {
      await operation.update();
      lookedAt = performance.now();
    }
    const ended = !operation.running;
    await index.update();
    if (index.total !== total || ended) {
      // A log that became shorter is told anew.
      const known = total > index.total ? 0 : Math.max(0, total);
      const from = Math.max(known, index.total - tailLines);
      const page = await readPage(index, from, tailLines);
      total = page.total;
      pauseMs = frameMs;
      yield { total, tail: page.lines, ended };
    } else pauseMs = Math.min(idleMs, pauseMs * 1.5);
    if (ended) return;
    await rest(pauseMs, signal);
  }
}
