import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClusterState } from '../../../src/shared/cluster/states.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let windows: readonly Opened[];
beforeAll(async () => {
  serving = await startServing();
  windows = [await serving.open(), await serving.open()];
});
afterAll(() => serving?.close());

/** Both windows show the cluster in that state, and the command line says the same. */
async function allSay(state: ClusterState): Promise<void> {
  await Promise.all(windows.map((window) => window.cluster('both').is(state)));
  expect((await serving.home.json(['status', 'both'])).last).toMatchObject({ state });
}

describe('two windows and a command line', () => {
  it('show the same truth, whoever does something', async () => {
    const { home } = serving;
    const [first, second] = windows;
    await Promise.all(windows.map(({ welcome }) => welcome.shown()));

    const up = home.begin(['up', 'both', '--provider', 'simulated', '--speed', '40', '--json']);
    await Promise.all(windows.map((window) => window.openCluster('both')));
    await Promise.all(windows.map((window) => window.cluster('both').is('creating')));
    await Promise.all(
      windows.map((window) => window.cluster('both').steps('done').first().waitFor()),
    );
    expect((await up.ended).exitCode).toBe(0);
    await allSay('running');

    await first?.cluster('both').act('cluster.stop');
    await allSay('stopped');
    await second?.cluster('both').act('cluster.start');
    await allSay('running');
    expect((await home.run(['stop', 'both'])).exitCode).toBe(0);
    await allSay('stopped');
    expect((await home.run(['destroy', 'both', '--yes'])).exitCode).toBe(0);
    await Promise.all(windows.map(({ welcome }) => welcome.shown()));
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('a window says that another works on the cluster, instead of doing it twice', async () => {
    const { home } = serving;
    const [first, second] = windows;
    await home.run(['up', 'busy', '--provider', 'simulated', '--speed', '1000']);
    await Promise.all(windows.map((window) => window.openCluster('busy')));
    await Promise.all(windows.map((window) => window.cluster('busy').is('running')));
    const dialog = await second?.cluster('busy').askToDestroy();
    await dialog?.name.fill('busy');
    await first?.cluster('busy').act('cluster.stop');
    await second?.cluster('busy').is('stopped');
    await dialog?.destroy.click();
    await Promise.all(windows.map(({ welcome }) => welcome.shown()));
  });
});
