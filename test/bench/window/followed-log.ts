import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Hosted } from './hosted.ts';
import type { Opened, Surroundings } from './surroundings.ts';

/** A window that follows the end of a log while an operation of the host writes it. */
export interface FollowedLog {
  readonly window: Opened;
  /** Types one key after the other into the search of the log until the work ends. */
  typeWhile(work: Promise<unknown>): Promise<Typed>;
  /** Waits until the window shows so many lines, and the last of them. */
  isWhole(lines: number): Promise<void>;
  /** Looks for a line by its number; waits until it is shown. */
  find(line: number): Promise<void>;
  /** What the page's scripts keep, once what is of no more use was collected, MiB. */
  keptMiB(): Promise<number>;
}

export interface Typed {
  readonly keys: number;
  /** From each key to the frame that shows what it did, ms. */
  readonly latencies: readonly number[];
}

const warmUpSeconds = 2;
/** Between two keys, ms: someone who types fast. */
const keyEveryMs = 50;

/** Opens it on the cluster, whose log is begun and warm then. */
export async function followLog(
  at: Surroundings,
  hosted: Hosted,
  { cluster, perSecond }: { cluster: string; perSecond: number },
): Promise<FollowedLog> {
  const window = await at.open(await hosted.ask('link'), measureKeys);
  const { page, words } = window;
  const warm = hosted.ask('pour', cluster, warmUpSeconds, perSecond);
  await window.openCluster(cluster);
  await window.cluster(cluster).tab('logs');
  const search = page.getByRole('searchbox', { name: words.text('logs.search') });
  const shown = (line: number) => page.getByText(`line ${line}:`).first();
  const isWhole: FollowedLog['isWhole'] = async (lines) => {
    const count = await page.evaluate<string>(`(${lines}).toLocaleString()`);
    await page.getByText(words.text('logs.lines', { count }), { exact: true }).waitFor();
    await shown(lines - 1).waitFor();
  };
  await isWhole(await warm);
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await search.click();
  return {
    window,
    isWhole,
    typeWhile: async (work) => {
      let over = false;
      const ended = work.finally(() => {
        over = true;
      });
      await page.evaluate('globalThis.latencies.length = 0');
      let keys = 0;
      for (; !over; keys += 1) {
        await page.keyboard.press('abcdefghij'[keys % 10] ?? 'a');
        await pause(keyEveryMs);
      }
      await ended;
      for (;;) {
        const latencies = await page.evaluate<number[]>('globalThis.latencies');
        if (latencies.length === keys) return { keys, latencies };
        await pause(keyEveryMs);
      }
    },
    find: async (line) => {
      await search.fill(`line ${line}:`);
      await search.press('Enter');
      await shown(line).waitFor();
    },
    keptMiB: async () => {
      await devtools.send('HeapProfiler.enable');
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      await devtools.send('HeapProfiler.disable');
      return usedSize / 2 ** 20;
    },
  };
}

/** From when the system had the key to after the next frame was painted. */
async function measureKeys(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.latencies = [];
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.latencies.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    }, true);
  `);
}
