import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './looking.ts';
import { type HealthPage, healthPage } from './pages/health.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
let health: HealthPage;
beforeAll(async () => {
  serving = await startServing();
  const made = ['up', 'demo', '--provider', 'simulated', '--topology', '1m-1a-1p'];
  await serving.home.json([...made, '--speed', '1000', '--dcos', '2.2.9']);
  window = await serving.open();
  health = healthPage(window.page, window.words);
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
  await window.cluster('demo').tab('health');
});
afterAll(() => serving?.close());

/** What the simulated cluster remembers of its agent, changed behind everybody's back. */
async function changeAgent(change: (agent: { effects: string[] }) => void): Promise<void> {
  const path = join(serving.home.folder, 'clusters', 'demo', 'simulated.json');
  const state = JSON.parse(await readFile(path, 'utf8'));
  change(state.machines['dv-demo-a1']);
  await writeFile(path, JSON.stringify(state));
}

describe('someone who looks how DC/OS is', () => {
  it('sees units, nodes and agents, and that all is well', async () => {
    await health.is('healthy');
    await health.row('nodes', 'm1').getByText('healthy').waitFor();
    await health.row('agents', 'a1').getByText('registered').waitFor();
    await health.allUnits.click();
    await health.row('units', 'dcos-marathon.service').getByText('healthy').waitFor();
  });

  it('reads which units are not well, where, and what they say', async () => {
    await changeAgent((agent) => {
      agent.effects = agent.effects.filter((effect) => effect !== 'health');
    });
    await health.is('unhealthy');
    const unit = health.row('units', 'dcos-mesos-slave.service');
    await unit.getByText('unhealthy').waitFor();
    await unit.getByText('not settled').waitFor();
    await unit.getByText('a1').waitFor();
    expect(await violationsOn(window.page)).toEqual([]);
    await changeAgent((agent) => agent.effects.push('health'));
    await health.is('healthy');
  });

  it('is told to start a cluster that is stopped', async () => {
    await window.cluster('demo').act('cluster.stop');
    await window.cluster('demo').is('stopped');
    await window.page.getByText(window.words.text('health-page.off')).waitFor();
    await window.cluster('demo').act('cluster.start');
    await health.is('healthy');
    expect(window.complaints).toEqual([]);
  });
});

describe('someone whose cluster has log-in', () => {
  it('is led to where one logs in', async () => {
    const { page } = window;
    // No simulated cluster has log-in: here the answer is made one on its way to the page.
    await page.routeWebSocket(/\/rpc$/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        const needed = String(message)
          .replace('"loginNeeded":false', '"loginNeeded":true')
          .replace('"verdict":"healthy"', '"verdict":"login-needed"');
        socket.send(typeof message === 'string' ? needed : message);
      });
    });
    await page.reload();
    await health.is('login-needed');
    expect(await violationsOn(window.page)).toEqual([]);
    await health.logIn.click();
    await window.cluster('demo').filled('cli');
  });
});
