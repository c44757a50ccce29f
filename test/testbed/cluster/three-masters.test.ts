import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containers, json, makeSurroundings, type Surroundings } from './host.ts';

interface Server {
  readonly hostname: string;
  readonly description: string;
  readonly isLeader: boolean;
}
interface Summary {
  readonly hostname: string;
  readonly slaves: readonly { readonly hostname: string; readonly active: boolean }[];
}

// Three masters on real machines that really vote. The tests stand in the order of one cluster's life.
describe('a cluster with three masters', () => {
  let at: Surroundings;
  let before: string;
  let identity: unknown;
  const ips = new Map<string, string>();
  const masters = ['m1', 'm2', 'm3'];

  const url = (machine: string, path: string) => `http://${ips.get(machine)}${path}`;
  const ask = <T>(machine: string, path: string) => json(url(machine, path)) as Promise<T>;
  const servers = (machine: string) =>
    ask<Server[]>(machine, '/exhibitor/exhibitor/v1/cluster/status');
  const serving = async (machine: string) =>
    (await servers(machine)).map(({ description }) => description);
  const leaderSeenBy = async (machine: string) =>
    (await servers(machine)).filter(({ isLeader }) => isLeader).map(({ hostname }) => hostname);
  const summary = (machine: string) => ask<Summary>(machine, '/mesos/state-summary');
  const status = async (machine: string, path: string) =>
    (await fetch(url(machine, path), { signal: AbortSignal.timeout(10_000) })).status;
  // A crash of the machine, which no part of the cluster hears of.
  const lose = (machine: string) => execFileSync('lxc-stop', ['-k', '-n', `dv-trio-${machine}`]);
  // The others notice a silent master within seconds; containers share a busy host.
  const soon = { timeout: 60_000, interval: 500 };

  beforeAll(() => {
    at = makeSurroundings('2.2.1');
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'trio', '--yes');
    at.remove();
  });

  it('comes up', async () => {
    const operation = at.commandLine.operate(
      ...['up', 'trio', '--provider', 'lxc', '--topology', '3m-1a-1p'],
      ...['--installer', at.installer],
    );
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    const now = await at.commandLine.status('trio');
    expect(now).toMatchObject({ state: 'running', dcos: '2.2.1' });
    for (const { name, ip } of now.machines) ips.set(name, ip);
  });

  it('has one leader, and every master names the same', async () => {
    for (const machine of masters) {
      await expect.poll(() => serving(machine), soon).toEqual(Array(3).fill('serving'));
      await expect.poll(() => leaderSeenBy(machine), soon).toEqual([ips.get('m1')]);
    }
  });

  it('tells the leader’s state at every master', async () => {
    const agents = [ips.get('a1'), ips.get('p1')].sort();
    for (const machine of masters) {
      const seen = await summary(machine);
      const active = seen.slaves.filter((slave) => slave.active);
      expect(seen.hostname).toBe(ips.get('m1'));
      expect(active.map(({ hostname }) => hostname).sort()).toEqual(agents);
    }
    identity = (await ask<{ CLUSTER_ID: string }>('m1', '/metadata')).CLUSTER_ID;
  });

  it('goes on with another leader when the leading master is lost', async () => {
    const app = { id: '/hello', cmd: 'sleep 600', cpus: 0.1, mem: 32, instances: 1 };
    const headers = { 'content-type': 'application/json' };
    const apps = url('m3', '/service/marathon/v2/apps');
    await fetch(apps, { method: 'POST', body: JSON.stringify(app), headers });
    const running = { app: { tasksRunning: 1 } };
    await expect.poll(() => json(`${apps}/hello`), soon).toMatchObject(running);

    lose('m1');
    await expect.poll(() => leaderSeenBy('m3'), soon).toEqual([ips.get('m2')]);
    await expect.poll(() => summary('m3'), soon).toMatchObject({ hostname: ips.get('m2') });
    await expect.poll(() => serving('m2'), soon).toEqual(['down', 'serving', 'serving']);
    await expect.poll(() => json(`${apps}/hello`), soon).toMatchObject(running);
    const now = await at.commandLine.status('trio');
    expect(now).toMatchObject({ dcos: '2.2.1' });
    expect(now.machines.find(({ name }) => name === 'm1')?.state).not.toBe('running');
  });

  it('has no leader when the second of three masters is lost', async () => {
    lose('m2');
    await expect.poll(() => leaderSeenBy('m3'), soon).toEqual([]);
    await expect.poll(() => status('m3', '/mesos/state-summary'), soon).toBe(503);
    await expect.poll(() => status('m3', '/service/marathon/v2/apps'), soon).toBe(503);
    await expect.poll(() => serving('m3'), soon).toEqual(['down', 'down', 'not serving']);
  });

  it('is itself again when both masters are started', async () => {
    const operation = at.commandLine.operate('start', 'trio');
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(await at.commandLine.status('trio')).toMatchObject({ state: 'running', dcos: '2.2.1' });
    for (const machine of masters) {
      await expect.poll(() => leaderSeenBy(machine), soon).toHaveLength(1);
      expect(await ask(machine, '/metadata')).toMatchObject({ CLUSTER_ID: identity });
    }
    const hello = url('m1', '/service/marathon/v2/apps/hello');
    await expect.poll(() => json(hello), soon).toMatchObject({ app: { tasksRunning: 1 } });
  });

  it('leaves nothing when it is destroyed', async () => {
    const operation = at.commandLine.operate('destroy', 'trio', '--yes');
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(containers().all.filter((name) => name.startsWith('dv-trio-'))).toEqual([]);
    expect(at.inventory()).toBe(before);
  });
});
