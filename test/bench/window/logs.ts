import { percentile, type Row, within } from '../measure.ts';
import { followLog } from './followed-log.ts';
import { startHosted } from './hosted.ts';
import type { Surroundings } from './surroundings.ts';

const perSecond = 20_000;
const seconds = 10;
/** What the page's memory may grow by: the lines themselves would take more than 20 MiB. */
const mayGrowMiB = 4;

/** 20,000 log lines a second for 10 s that a page follows, while somebody types into its search. */
export async function logRows(at: Surroundings): Promise<Row[]> {
  at.make('demo', 4);
  const hosted = await startHosted(at.env);
  try {
    const log = await followLog(at, hosted, { cluster: 'demo', perSecond });
    const before = await log.keptMiB();
    const pouring = hosted.ask('pour', 'demo', seconds, perSecond);
    const { keys, latencies } = await log.typeWhile(pouring);
    await hosted.ask('endLog');
    await log.isWhole(await pouring);
    const after = await log.keptMiB();
    await log.find(123_456);
    await log.window.close();
    const told = [0.5, 0.95, 0.99, 1].map((part) => percentile(latencies, part).toFixed(1));
    console.error(`${keys} keys, ms to the frame (median, p95, p99, most): ${told.join(', ')}`);
    console.error(`Memory of the page, MiB: ${before.toFixed(1)}, then ${after.toFixed(1)}`);
    return [
      within(
        'From a key to its frame while 20,000 log lines a second are followed (p99)',
        percentile(latencies, 0.99),
        50,
      ),
      within(
        'What the page keeps of 200,000 more lines',
        Math.max(0, after - before),
        mayGrowMiB,
        'MiB',
      ),
    ];
  } finally {
    await hosted.close();
    at.destroy('demo');
  }
}
