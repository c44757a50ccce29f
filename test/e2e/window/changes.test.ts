import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

const failure = { DCOS_VAGRANT_SIMULATE_FAILURE: 'base:a1*1' };

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing(failure);
  const how = ['--provider', 'simulated', '--speed', '1000', '--topology', '1m-1a-1p'];
  await serving.home.run(['up', 'demo', ...how]);
  window = await serving.open();
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
});
afterAll(() => serving?.close());

const machines = () => window.changes.machines();

describe('someone whose cluster has become too small', () => {
  it('is told what comes before it does, and sees the new agents', async () => {
    const { privateAgents, consequences, change } = await window.changes.askForAgents();
    await consequences.getByText('Nothing changes').waitFor();
    expect(await change.isDisabled()).toBe(true);
    await privateAgents.fill('3');
    await consequences
      .getByText(/^a3 comes: a private agent .* at 192\.168\.\d+\.131\.$/)
      .waitFor();
    await change.click();
    // Machines that are there tell that it has begun, and only then does "running" tell that it ended.
    await expect.poll(machines).toEqual(['m1', 'a1', 'a2', 'a3', 'p1', 'boot']);
    await window.cluster('demo').is('running');
  });

  it('may name which one goes, and is told that masters stay', async () => {
    const { dialog, stays, privateAgents, consequences, change } =
      await window.changes.askForAgents();
    await dialog.getByText('Masters cannot come or go').waitFor();
    await stays('a1').uncheck();
    expect(await privateAgents.inputValue()).toBe('2');
    await consequences.getByText(/^a1 goes: /).waitFor();
    await change.click();
    await expect.poll(machines).toEqual(['m1', 'a2', 'a3', 'p1', 'boot']);
    await window.cluster('demo').is('running');
  });

  it('is not let down to no agent at all', async () => {
    const { dialog, privateAgents, publicAgents, change, cancel } =
      await window.changes.askForAgents();
    await privateAgents.fill('0');
    await publicAgents.fill('0');
    await dialog.getByRole('alert').getByText('without one DC/OS runs nothing').waitFor();
    expect(await change.isDisabled()).toBe(true);
    await cancel();
  });

  it('goes on where a change stopped', async () => {
    const { privateAgents, change } = await window.changes.askForAgents();
    await privateAgents.fill('3');
    await change.click();
    const cluster = window.cluster('demo');
    await cluster.problem('Simulated failure').waitFor();
    await cluster.act('operation.go-on');
    await cluster.problem('Simulated failure').waitFor({ state: 'hidden' });
    await cluster.is('running');
    await expect.poll(machines).toEqual(['m1', 'a2', 'a3', 'a1', 'p1', 'boot']);
  });
});

describe('someone whose machine has become too small', () => {
  it('is told what the restart means, and sees the new size', async () => {
    const { cpus, memory, consequences, change } = await window.changes.askForSize('p1');
    await cpus.fill('3');
    await memory.fill('2.5');
    await consequences.getByText('p1 gets 3 CPUs and 2.5 GB of memory.').waitFor();
    await consequences.getByText('p1 is shut down and started again').waitFor();
    await change.click();
    await window.cluster('demo').is('running');
    const row = window.page.getByRole('row').filter({ hasText: 'p1' });
    await row.getByText('2.5 GB').waitFor();
    await row.getByText('3 CPUs').waitFor();
  });

  it('gets the focus back where it was, without having changed anything', async () => {
    const { dialog, cancel } = await window.changes.askForSize('m1');
    await dialog.getByText('Nothing changes').waitFor();
    await cancel();
    const focused = window.page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Resize m1…');
  });
});
