import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHistory } from '../../src/engine/history/index.ts';
import { measureEventLoop } from './event-loop.ts';
import type { Row } from './measure.ts';
import { beginPouring } from './poured-log.ts';

export interface LogStreamResult {
  /** Lines that were written, and lines that the watcher knows of in the end. */
  readonly written: number;
  readonly seen: number;
  /** Lines that were written each second. */
  readonly perSecond: number;
  /** 99th percentile and longest delay of the event loop, ms. */
  readonly p99Ms: number;
  readonly maxMs: number;
  /** How many growths the watcher was told of in a second. */
  readonly growthsPerSecond: number;
  /** How long after the last line the watcher knew of it, ms. */
  readonly lagMs: number;
  /** What is in use before and afterwards, once what is of no more use was collected, MiB. */
  readonly memoryMiB: readonly [number, number];
}

// Only so that what is measured does not depend on when garbage is collected.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Writes lines into an operation's log as fast as told while its log and the operation are followed,
 * as a window does, all in this process.
 */
export async function logStream({
  seconds = 10,
  linesPerSecond = 20_000,
} = {}): Promise<LogStreamResult> {
  const data = mkdtempSync(join(tmpdir(), 'dv-log-stream-'));
  const log = await beginPouring(data, 'demo');
  const history = createHistory({ data, find: async () => null, onNotice: () => undefined });
  const before = inUse();
  try {
    let seen = 0;
    let growths = 0;
    const choice = { name: 'demo', operation: log.operation, machine: null };
    const following = (async () => {
      for await (const { total } of history.logs.watch(choice)) {
        seen = total;
        growths += 1;
      }
      return performance.now();
    })();
    const views = Array.fromAsync(history.watch('demo', log.operation), () => null);
    const delay = measureEventLoop();
    const took = await log.pour(seconds, linesPerSecond);
    const { p99Ms, maxMs } = delay();
    const ended = await log.end();
    const lagMs = (await following) - ended;
    await views;
    return {
      written: log.written(),
      seen,
      perSecond: log.written() / (took / 1_000),
      p99Ms,
      maxMs,
      growthsPerSecond: growths / (took / 1_000),
      lagMs,
      memoryMiB: [before, inUse()],
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The same as a row of the table: no delay of more than 50 ms in 99 of 100 cases. */
export async function logStreamRow(): Promise<Row> {
  const { p99Ms, written, seen } = await logStream();
  if (seen !== written) throw new Error(`Of ${written} lines only ${seen} were seen.`);
  const what = 'Delay of the engine (p99) while 20,000 log lines a second are written and followed';
  return { what, ours: p99Ms, other: 50, otherIs: 'the bound', ratio: p99Ms / 50, wanted: 1 };
}

function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

if (import.meta.main) console.log(await logStream());
