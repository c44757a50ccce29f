import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptsKiB } from './scripts.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

/** As a server that compresses would send it, KiB: what a page may load before it can be used. */
const boundKiB = 250;

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe.each(['en-US', 'zh-CN'])('the JavaScript of a window in %s', (locale) => {
  it('is little until the first cluster can be asked for', async () => {
    const window = await serving.open({ locale });
    await window.welcome.shown();
    // Who speaks another language loads its words besides.
    const words = locale === 'en-US' ? 0 : 75;
    expect(await loadedKiB(window)).toBeLessThanOrEqual(boundKiB + words);
    await window.close();
  });
});

it('is little until a cluster can be stopped', async () => {
  await serving.home.run(['up', 'demo', '--provider', 'simulated', '--speed', '1000']);
  const window = await serving.open();
  await window.openCluster('demo');
  await window.page.getByRole('button', { name: window.words.text('cluster.stop') }).waitFor();
  expect(await loadedKiB(window)).toBeLessThanOrEqual(boundKiB);
  await window.close();
});

async function loadedKiB({ page }: Opened): Promise<number> {
  await page.waitForLoadState('networkidle');
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const scripts = addresses.filter((address) => address.endsWith('.js')).map((it) => basename(it));
  expect(scripts.length).toBeGreaterThan(3);
  return scriptsKiB(scripts);
}
