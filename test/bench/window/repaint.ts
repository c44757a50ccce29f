import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { percentile, type Row, within } from '../measure.ts';
import { startHosted } from './hosted.ts';
import type { Surroundings } from './surroundings.ts';

/** How often everything changes, ms; no more often than the engine tells. */
const everyMs = 200;
const patches = 50;

/**
 * What a patch that changes all of sixty machines costs the page: all that its main thread does from the
 * message to the next one, taken from the browser's own trace (script, style, layout, paint).
 */
export async function repaintRow(at: Surroundings): Promise<Row> {
  at.make('sixty', 60);
  const hosted = await startHosted(at.env);
  try {
    const window = await at.open(await hosted.ask('link'), markPatches);
    const { page } = window;
    await window.cluster('sixty').is('running');
    await page.getByRole('row').nth(60).waitFor();
    await hosted.ask('unrest', everyMs);
    // The first ones find code that was never run.
    await patchesCome(page, 10);
    const costs = await traced(at.browser, page, () => patchesCome(page, patches + 1));
    await hosted.ask('rest');
    await window.close();
    const told = (of: 'wall' | 'cpu') =>
      [0.5, 0.95, 1].map((part) =>
        percentile(
          costs.map((each) => each[of]),
          part,
        ).toFixed(1),
      );
    console.error(
      `A patch, ms (median, p95, most): ${told('wall').join(', ')}; its processor time: ${told('cpu').join(', ')}`,
    );
    return within(
      `Work of the page for a patch of all 60 machines (p95 of ${costs.length})`,
      percentile(
        costs.map(({ wall }) => wall),
        0.95,
      ),
      16,
    );
  } finally {
    await hosted.close();
    at.destroy('sixty');
  }
}

/** Marks each large message in the page's timeline; small ones are answers to something else. */
async function markPatches(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.patches = 0;
    const add = WebSocket.prototype.addEventListener;
    const looked = new WeakSet();
    WebSocket.prototype.addEventListener = function (...args) {
      if (!looked.has(this)) {
        looked.add(this);
        add.call(this, 'message', ({ data }) => {
          if ((data.length ?? data.size ?? data.byteLength) < 5000) return;
          performance.mark('patch');
          globalThis.patches += 1;
        });
      }
      return add.apply(this, args);
    };
  `);
}

async function patchesCome(page: Page, count: number): Promise<void> {
  const told = () => page.evaluate<number>('globalThis.patches');
  const wanted = (await told()) + count;
  // Asked from here: the page's own policy lets nothing in it evaluate a text.
  while ((await told()) < wanted) await pause(everyMs);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it, what its thread really ran, µs. */
  readonly tdur?: number;
}

/** ms. Of what the clock says, a busy computer's other programs are part; not of the processor's time. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

const task = 'ThreadControllerImpl::RunTask';

/** ms of the main thread's tasks from each mark to the next one. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Cost[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing'],
  });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const marks = traceEvents.filter(({ name }) => name === 'patch').sort((a, b) => a.ts - b.ts);
  const tasks = traceEvents.filter(({ name, ph }) => name === task && ph === 'X');
  return marks.slice(0, patches).map((mark, index) => {
    const next = marks[index + 1];
    if (next === undefined) throw new Error('The trace has fewer patches than the page.');
    const own = tasks.filter(
      ({ pid, tid, ts, dur = 0 }) =>
        pid === mark.pid && tid === mark.tid && ts + dur > mark.ts && ts + dur <= next.ts,
    );
    return {
      wall: own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1_000,
      cpu: own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000,
    };
  });
}
