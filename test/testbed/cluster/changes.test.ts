import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, containers, json, makeSurroundings, type Surroundings } from './host.ts';

// Agents that come and go on real machines, with the engine killed in between; the tests stand in the order
// of the cluster's life and build on each other.
describe('agents of a cluster of real machines', () => {
  let at: Surroundings;
  let before: string;

  beforeAll(() => {
    at = makeSurroundings();
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'demo', '--yes');
    at.remove();
  });

  const scale = (agents: number) =>
    at.commandLine.operate('scale', 'demo', '--agents', String(agents), '--yes');
  const file = (name: string) => readFile(join(at.data, 'clusters', 'demo', name), 'utf8');
  const agents = async () => {
    const { slaves } = (await json('http://m1.dcos/mesos/slaves')) as {
      slaves: { hostname: string; active: boolean; resources: { mem: number } }[];
    };
    return slaves
      .filter(({ active }) => active)
      .map(({ hostname, resources }) => `${hostname.split('.').at(-1)} ${resources.mem}`)
      .sort();
  };
  const namesOn = async (machine: string) =>
    (await at.commandLine.run('ssh', 'demo', machine, '--', 'cat', '/etc/hosts')).stdout;
  const app = 'http://m1.dcos/service/marathon/v2/apps';

  it('begins with one private and one public agent', async () => {
    const how = ['--provider', 'lxc', '--installer', at.installer];
    expect((await at.commandLine.operate('up', 'demo', ...how).end()).code).toBe(0);
    expect(await agents()).toEqual(['111 5632', '60 1024']);
  });

  it('come although the engine is killed while they are installed', async () => {
    const operation = scale(2);
    await operation.until((event) => event.type === 'log' && event.step === 'agent:a2');
    await operation.kill();
    expect(await at.commandLine.status('demo')).toMatchObject({ state: 'interrupted' });
    const again = scale(2);
    const { code } = await again.end();
    expect(again.problems()).toBe('[]');
    expect(code).toBe(0);
    // What the boot machine generated is not generated anew, and nothing is done to the others.
    expect(again.stepsIn('skipped')).toEqual(expect.arrayContaining(['genconf', 'serve']));
    expect(again.stepsIn('running')).not.toContain('agent:a1');
  });

  it('are registered and known by name, here and on every machine', async () => {
    expect(await agents()).toEqual(['111 5632', '121 5632', '60 1024']);
    expect(await addressOf('a2.dcos')).toBe('192.168.57.121');
    for (const machine of ['m1', 'a1', 'a2', 'boot']) {
      expect(await namesOn(machine)).toMatch(/^192\.168\.57\.121\s+a2\.dcos/m);
    }
    expect(await file('VagrantConfig.yaml')).toMatch(/^a2:$/m);
  });

  it('hand over what runs on them before they go, though the engine is killed in between', async () => {
    const wanted = { id: '/web', cmd: 'sleep 900', cpus: 0.1, mem: 32, instances: 2 };
    const headers = { 'content-type': 'application/json' };
    await fetch(app, { method: 'POST', body: JSON.stringify(wanted), headers });
    const hosts = async () => {
      const found = (await json(`${app}/web`)) as {
        app: { tasks: { host: string; state: string }[] };
      };
      return found.app.tasks
        .filter(({ state }) => state === 'TASK_RUNNING')
        .map(({ host }) => host.split('.').at(-1))
        .sort();
    };
    await expect.poll(hosts, { timeout: 60_000, interval: 500 }).toEqual(['111', '121']);

    const operation = scale(1);
    await operation.step('drain', 'done');
    await operation.kill();
    const again = scale(1);
    const { code } = await again.end();
    expect(again.problems()).toBe('[]');
    expect(code).toBe(0);
    expect(await hosts()).toEqual(['111', '111']);
  });

  it('leave nothing behind when they are gone', async () => {
    expect(await agents()).toEqual(['111 5632', '60 1024']);
    expect(containers().all).not.toContain('dv-demo-a2');
    expect(await addressOf('a2.dcos')).toBeNull();
    for (const machine of ['m1', 'a1', 'boot']) {
      expect(await namesOn(machine)).not.toContain('a2');
    }
    expect(await json('http://m1.dcos/mesos/maintenance/schedule')).toEqual({ windows: [] });
    for (const name of [
      'VagrantConfig.yaml',
      'machines.json',
      'known_hosts.json',
      'cluster.yaml',
    ]) {
      expect(await file(name)).not.toMatch(/\ba2\b/);
    }
  });

  it('may come back under the same name and address', async () => {
    expect((await scale(2).end()).code).toBe(0);
    expect(await agents()).toEqual(['111 5632', '121 5632', '60 1024']);
    expect((await scale(1).end()).code).toBe(0);
  });

  it('offer what a machine of another size has', async () => {
    const operation = at.commandLine.operate('resize', 'demo', 'a1', '--memory', '4096', '--yes');
    expect((await operation.end()).code).toBe(0);
    expect(await agents()).toEqual(['111 3584', '60 1024']);
    expect(await file('VagrantConfig.yaml')).toContain('memory: 4096');
  });

  it('are stopped, started and destroyed like all others', async () => {
    expect((await at.commandLine.operate('stop', 'demo').end()).code).toBe(0);
    expect((await at.commandLine.operate('start', 'demo').end()).code).toBe(0);
    expect(await agents()).toEqual(['111 3584', '60 1024']);
    expect((await at.commandLine.run('destroy', 'demo', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
