import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFirstCluster, destroyCluster } from './journeys.ts';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('someone who has never been here', () => {
  it('tries a simulated cluster: opens it, stops it, starts it and takes it away again', async () => {
    const window = await serving.open();
    await createFirstCluster(window, { name: 'first', speed: 100 });

    const cluster = window.cluster('first');
    await cluster.is('creating');
    expect(await cluster.plan.getByRole('listitem').count()).toBeGreaterThan(5);
    await cluster.is('running');
    expect(await cluster.machines().count()).toBe(4);

    const dcos = await cluster.openDcos();
    await dcos.getByRole('heading', { name: 'first' }).waitFor();
    await dcos.getByText('This cluster is simulated').waitFor();
    await dcos.close();

    await cluster.act('cluster.stop');
    await cluster.is('stopped');
    await cluster.act('cluster.start');
    await cluster.is('running');

    const asked = await cluster.askToDestroy();
    await asked.name.fill('firs');
    expect(await asked.destroy.isDisabled()).toBe(true);
    await asked.cancel();
    await destroyCluster(window, 'first');
    await window.welcome.shown();
    expect(await window.entry('first').count()).toBe(0);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
