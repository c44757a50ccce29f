import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppWindow, appWindow } from '../window/pages/app-window.ts';
import { wordsIn } from '../window/pages/words.ts';
import { type Serving, startServing } from '../window/serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('two programs and a terminal that work on one cluster at once', () => {
  it('do it one after the other, or are told who is at it; nothing breaks', async () => {
    const { home } = serving;
    await home.run(['up', 'demo', '--provider', 'simulated', '--speed', '300']);
    await home.run(['stop', 'demo']);
    const window = await serving.open();
    const other = await secondWindow();
    for (const each of [window, other]) {
      await each.openCluster('demo');
      await each.cluster('demo').is('stopped');
    }

    const [, , terminal] = await Promise.all([
      press(window),
      press(other),
      home.json(['start', 'demo']),
    ]);
    if (terminal.exitCode !== 0) {
      expect(terminal.exitCode).toBe(4);
      expect(terminal.lines[0]).toMatchObject({ code: 'CLUSTER-BUSY' });
    }
    for (const each of [window, other]) await each.cluster('demo').is('running');
    const status = await home.json(['status', 'demo']);
    expect(status.last).toMatchObject({ state: 'running', problems: [] });
    expect(await overlaps(join(home.folder, 'clusters', 'demo', 'journal.ndjson'))).toEqual([]);

    const ends = await Promise.all(
      ['destroy', 'destroy', 'stop', 'start'].map((verb) =>
        home.json([verb, 'demo', ...(verb === 'destroy' ? ['--yes'] : [])]),
      ),
    );
    // Busy, or gone when its turn came.
    for (const { exitCode, lines } of ends.filter((end) => end.exitCode !== 0)) {
      expect(['4 CLUSTER-BUSY', '2 CLUSTER-UNKNOWN']).toContain(`${exitCode} ${lines[0]?.code}`);
    }
    await home.json(['destroy', 'demo', '--yes']);
    expect((await home.json(['list'])).last).toEqual([]);
  });
});

/** At once: by the time a slower click comes, the button may have made way for what was begun elsewhere. */
async function press({ page, words }: AppWindow): Promise<void> {
  const button = page.getByRole('button', { name: words.text('cluster.start'), exact: true });
  await button
    .first()
    .dispatchEvent('click', undefined, { timeout: 1_000 })
    .catch(() => undefined);
}

/** A window of a second program over the same data folder. */
async function secondWindow() {
  const again = serving.home.begin([
    'serve',
    '--json',
    '--no-open',
    '--yes',
    '--host',
    '127.0.0.1',
  ]);
  const { url } = await again.line((line) => typeof line.url === 'string');
  const page = await (await serving.browser.newContext({ locale: 'en-US' })).newPage();
  await page.goto(String(url));
  return appWindow(page, await wordsIn('en'));
}

/** Operations that began before the one before them had ended. */
async function overlaps(journal: string): Promise<string[]> {
  let open: string | null = null;
  const found: string[] = [];
  for (const line of (await readFile(journal, 'utf8')).trim().split('\n')) {
    const { type, operation } = JSON.parse(line) as { type: string; operation?: string };
    if (type === 'begin' && open !== null) found.push(`${operation} during ${open}`);
    if (type === 'begin') open = operation ?? '';
    if (type === 'result') open = null;
  }
  return found;
}
