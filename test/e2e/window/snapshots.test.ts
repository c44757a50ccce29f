import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  const made = ['up', 'demo', '--provider', 'simulated', '--topology', '1m-1a-1p'];
  await serving.home.json([...made, '--speed', '1000', '--dcos', '2.2.9']);
  window = await serving.open();
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
});
afterAll(() => serving?.close());

describe('someone who keeps a cluster for months', () => {
  it('takes a snapshot, told what it costs', async () => {
    const { snapshots } = window;
    await window.cluster('demo').tab('snapshots');
    await snapshots.empty.waitFor();
    await window.page.getByText(/up to 10\.5 GB/).waitFor();
    await snapshots.name.fill('../bad');
    await window.page.getByText('Letters, digits').first().waitFor();
    await snapshots.name.fill('before the change');
    await snapshots.take.click();
    await snapshots.row('before the change').getByText('running machines').waitFor();
    expect(await snapshots.names()).toEqual(['before the change']);
  });

  it('goes back to it, after reading what is lost', async () => {
    const { snapshots } = window;
    await snapshots.ask('restore', 'before the change');
    await window.page.getByText(/Everything that happened in demo since/).waitFor();
    await snapshots.leave.click();
    await snapshots.ask('restore', 'before the change');
    await snapshots.confirm('restore', 'before the change');
    await window.cluster('demo').tab('history');
    await window.page.getByRole('row', { name: /Going back to a snapshot.*done/i }).waitFor();
    await window.cluster('demo').is('running');
  });

  it('clones the stopped cluster; of the two one runs', async () => {
    await window.cluster('demo').act('cluster.stop');
    await window.cluster('demo').is('stopped');
    await window.cluster('demo').tab('snapshots');
    await window.snapshots.clone('second');
    await window.cluster('second').is('stopped');
    await window.cluster('second').act('cluster.start');
    await window.cluster('second').is('running');
    await window.openCluster('demo');
    const start = window.page.getByRole('button', { name: 'Start', exact: true });
    await start.and(window.page.locator('[aria-disabled]')).waitFor();
    expect(await start.getAttribute('aria-description')).toContain('same addresses');
  });

  it('deletes it, and stops everything at once', async () => {
    const { snapshots } = window;
    await window.cluster('demo').tab('snapshots');
    await snapshots.ask('delete', 'before the change');
    await snapshots.confirm('delete', 'before the change');
    await snapshots.empty.waitFor();
    await window.page.getByRole('button', { name: 'Stop all' }).click();
    await window.openCluster('second');
    await window.cluster('second').is('stopped');
    expect(window.complaints).toEqual([]);
  });
});
