import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClusterState } from '../../../src/shared/cluster/states.ts';
import type { Running } from '../cli/commands.ts';
import { createFirstCluster, destroyCluster } from '../window/journeys.ts';
import type { ClusterPage } from '../window/pages/cluster.ts';
import { type Opened, type Serving, startServing } from '../window/serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

/** The program that serves the window, again and again at the same address. */
function programOf({ home, running, origin, newLink }: Serving) {
  let current: Running = running;
  return {
    /** Kills the program under the open page, starts it again, and opens the page anew. */
    crash: async (page: Page) => {
      current.child.kill('SIGKILL');
      await current.ended;
      const { port } = new URL(origin);
      current = home.begin(['serve', '--json', '--no-open', '--yes', '--port', port]);
      await current.line(({ url }) => typeof url === 'string');
      // Another program asks for another link.
      await page.goto('about:blank');
      await page.goto(await newLink());
    },
  };
}

describe('a cluster whose program is killed ten times', () => {
  it('runs in the end, and is taken away without a trace', { timeout: 180_000 }, async () => {
    const window = await serving.open();
    const program = programOf(serving);
    const cluster = window.cluster('tough');
    let crashes = 0;
    const crash = async () => {
      await program.crash(window.page);
      crashes += 1;
      await window.openCluster('tough');
    };

    await createFirstCluster(window, { name: 'tough', speed: 40 });
    for (const step of ['Creating', 'Generating', 'master m1', 'agent']) {
      await runs(cluster, step);
      await crash();
      await cluster.is('interrupted');
      await cluster.problem('was interrupted').waitFor();
      await cluster.act('operation.go-on');
    }
    await cluster.is('running');
    await crash();
    await cluster.is('running');

    for (const [act, during, after] of [
      ['cluster.stop', 'stopping', 'stopped'],
      ['cluster.start', 'starting', 'running'],
      ['cluster.stop', 'stopping', 'stopped'],
      ['cluster.start', 'starting', 'running'],
    ] as const) {
      await cluster.act(act);
      await cluster.is(during);
      await crash();
      await finish(window, cluster, after);
    }
    await crash();
    await cluster.is('running');

    expect(crashes).toBe(10);
    await destroyCluster(window, 'tough');
    await window.welcome.shown();
    expect(await readdir(join(serving.home.folder, 'clusters'))).toEqual([]);
  });
});

/** Waits until a step runs whose line says so. */
async function runs(cluster: ClusterPage, says: string): Promise<void> {
  await cluster.steps('running').filter({ hasText: says }).first().waitFor();
}

/** Goes on with what was interrupted; what had ended in the last moment is as it should be already. */
async function finish(window: Opened, cluster: ClusterPage, wanted: ClusterState): Promise<void> {
  const goOn = window.page.getByRole('button', { name: window.words.text('operation.go-on') });
  const there = window.page
    .getByRole('main')
    .getByRole('status')
    .getByText(window.words.text(`cluster-state.${wanted}`), { exact: true });
  await goOn.or(there).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await cluster.is(wanted);
}
