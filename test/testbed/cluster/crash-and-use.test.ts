import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, containers, json, makeSurroundings, type Surroundings } from './host.ts';
import { servicesOnMachines } from './services.ts';
import { verbsOnMachines } from './verbs.ts';

// One cluster through its whole life on real machines: three crashes while it is made, then use, stop,
// start and destroy. The tests stand in the order of that life and build on each other.
describe('a cluster of four real machines', () => {
  let at: Surroundings;
  let before: string;
  const machines = ['dv-demo-a1', 'dv-demo-boot', 'dv-demo-m1', 'dv-demo-p1'];
  const up = () =>
    at.commandLine.operate('up', 'demo', '--provider', 'lxc', '--installer', at.installer);

  const apps = 'http://m1.dcos/service/marathon/v2/apps';
  /** What each instance of an example says of itself: the tasks that Marathon has, or it fails. */
  const instances = async (example: string): Promise<string[]> => {
    const { app } = (await json(`${apps}/example-${example}`)) as {
      app: { tasks: { id: string; host: string; ports: number[] }[] };
    };
    const said = app.tasks.map(async ({ host, ports: [port] }) => {
      const { instance } = (await json(`http://${host}:${port}/instance.json`)) as {
        instance: string;
      };
      return instance;
    });
    const names = await Promise.all(said);
    expect(names.sort()).toEqual(app.tasks.map(({ id }) => id).sort());
    return names;
  };

  beforeAll(() => {
    at = makeSurroundings();
    before = at.inventory();
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'demo', '--yes');
    at.remove();
  });

  it('survives a kill of the engine while machines are made', async () => {
    const operation = up();
    // One machine is being made, the others are waiting for their turn or half there.
    await operation.until((event) => event.type === 'log' && event.machine !== undefined);
    await operation.kill();
    expect(await at.commandLine.status('demo')).toMatchObject({ state: 'interrupted' });
  });

  it('survives a kill while the configuration is generated', async () => {
    const operation = up();
    await operation.until((event) => event.type === 'log' && event.step === 'genconf');
    await operation.kill();
    const status = await at.commandLine.status('demo');
    expect(status).toMatchObject({ state: 'interrupted', operation: { kind: 'deploy' } });
    expect(status.machines.map(({ state }) => state)).toEqual(Array(4).fill('running'));
  });

  it('survives a kill while agents are installed', async () => {
    const operation = up();
    await operation.until((event) => event.type === 'log' && event.step === 'agent:a1');
    await operation.kill();
    expect(operation.stepsIn('skipped')).toEqual(
      expect.arrayContaining(['box', 'network', 'machines']),
    );
  });

  it('is finished by running the same command again', async () => {
    const operation = up();
    const { result, code } = await operation.end();
    expect(operation.problems()).toBe('[]');
    expect({ code, outcome: result.outcome, url: result.url }).toEqual({
      code: 0,
      outcome: 'done',
      url: 'http://m1.dcos/',
    });
    expect(operation.stepsIn('skipped')).toContain('genconf');
  });

  it('really runs', async () => {
    expect(
      containers()
        .running.filter((name) => name.startsWith('dv-demo-'))
        .sort(),
    ).toEqual(machines);
    const status = await at.commandLine.status('demo');
    expect(status).toMatchObject({
      state: 'running',
      provider: 'lxc',
      domain: 'dcos',
      network: '192.168.57.0/24',
      dcos: at.dcosVersion,
      url: 'http://m1.dcos/',
      problems: [],
    });
  });

  it('has names on the host and on every guest', async () => {
    expect(await addressOf('m1.dcos')).toBe('192.168.57.90');
    for (const machine of ['m1', 'a1', 'p1', 'boot']) {
      const asked = await at.commandLine.run(
        'ssh',
        'demo',
        machine,
        '--',
        'getent',
        'hosts',
        'a1.dcos',
      );
      expect(asked.stdout).toMatch(/^192\.168\.57\.111\s+a1\.dcos/);
    }
  });

  it('answers as DC/OS on the host', async () => {
    expect(await json('http://m1.dcos/dcos-metadata/dcos-version.json')).toMatchObject({
      version: at.dcosVersion,
    });
  });

  it('has both agents registered, with the memory that is not kept back', async () => {
    const summary = (await json('http://m1.dcos/mesos/state-summary')) as {
      slaves: { hostname: string; active: boolean; resources: { mem: number } }[];
    };
    const agents = summary.slaves.map(({ hostname, active, resources }) => ({
      hostname,
      active,
      mem: resources.mem,
    }));
    expect(agents.sort((a, b) => a.mem - b.mem)).toEqual([
      { hostname: '192.168.57.60', active: true, mem: 1536 - 512 },
      { hostname: '192.168.57.111', active: true, mem: 6144 - 512 },
    ]);
  });

  it('runs a command on a machine and passes its exit code on', async () => {
    const asked = await at.commandLine.run('ssh', 'demo', 'm1', '--', 'hostname', '-f');
    expect(asked).toMatchObject({ code: 0, stdout: 'm1.dcos\n' });
    expect(await at.commandLine.run('ssh', 'demo', 'a1', '--', 'sh', '-c', 'exit 7')).toMatchObject(
      { code: 7 },
    );
  });

  verbsOnMachines(() => at);

  it('shows what a machine wrote in its own journal', async () => {
    const asked = await at.commandLine.run('logs', 'demo', 'm1', '--lines', '5');
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout.trimEnd().split('\n')).toHaveLength(5);
    const unknown = await at.commandLine.run('logs', 'demo', 'm1', '--unit', 'no-such-unit');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
  });

  it('runs an app that Marathon is given', async () => {
    const app = { id: '/hello', cmd: 'sleep 600', cpus: 0.1, mem: 32, instances: 1 };
    const headers = { 'content-type': 'application/json' };
    await fetch(apps, { method: 'POST', body: JSON.stringify(app), headers });
    await expect
      .poll(() => json(`${apps}/hello`), { timeout: 60_000, interval: 500 })
      .toMatchObject({ app: { tasksRunning: 1 } });
    const unit = await at.commandLine.run('ssh', 'demo', 'a1', '--', 'pgrep', '-f', 'sleep 600');
    expect(unit.code).toBe(0);
  });

  it('runs an example whose instances answer on the host, and more of them', async () => {
    const operation = at.commandLine.operate('examples', 'run', 'demo', 'web', '--wait');
    const { result, code } = await operation.end();
    expect(operation.problems()).toBe('[]');
    expect({ code, outcome: result.outcome }).toEqual({ code: 0, outcome: 'done' });
    expect(await instances('web')).toHaveLength(2);
    const opened = await at.commandLine.run('examples', 'open', 'demo', 'web');
    expect(opened).toMatchObject({ code: 0, stdout: `${result.url}\n` });
    const body = JSON.stringify({ instances: 3 });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${apps}/example-web`, { method: 'PUT', body, headers });
    await expect
      .poll(() => instances('web').catch(() => []), { timeout: 60_000, interval: 500 })
      .toHaveLength(3);
  });

  it('runs an example that works, and tells on the host how much', async () => {
    const run = await at.commandLine.operate('examples', 'run', 'demo', 'stress', '--wait').end();
    expect(run).toMatchObject({ code: 0, result: { outcome: 'done' } });
    const work = async () =>
      (await json(String(run.result.url))) as { rounds: number; memoryMiB: number };
    const first = await work();
    expect(first.memoryMiB).toBe(64);
    await expect.poll(async () => (await work()).rounds).toBeGreaterThan(first.rounds);
  });

  it('runs an example of two apps, one after the other', async () => {
    const operation = at.commandLine.operate('examples', 'run', 'demo', 'minuteman', '--wait');
    const { result, code } = await operation.end();
    expect({ code, outcome: result.outcome }).toEqual({ code: 0, outcome: 'done' });
    expect(await instances('minuteman')).toHaveLength(3);
    // The stand-in has no virtual addresses, and the page of the caller says that nothing answered.
    const answers = await json(`${result.url}answers.json`);
    expect(answers).toMatchObject({ answers: {}, error: expect.stringMatching(/./) });
  });

  it('says what is missing for an example that needs more than there is', async () => {
    const refused = await at.commandLine.run('examples', 'run', 'demo', 'jenkins');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('EXAMPLE-NEEDS-INTERNET');
    const registry = await at.commandLine.run('examples', 'run', 'demo', 'private-registry');
    expect(registry.stderr).toContain('EXAMPLE-NEEDS-REGISTRY');
  });

  it('takes examples away, and nothing else', async () => {
    for (const example of ['web', 'stress', 'minuteman']) {
      const removed = await at.commandLine.run('examples', 'remove', 'demo', example);
      expect(removed).toMatchObject({ code: 0, stderr: '' });
    }
    const left = (await json(apps)) as { apps: { id: string }[] };
    expect(left.apps.map(({ id }) => id)).toEqual(['/hello']);
    const tasks = ['systemctl', 'list-units', '--plain', '--no-legend', 'standin-task-*'];
    const running = async () =>
      (await at.commandLine.run('ssh', 'demo', 'a1', '--', ...tasks)).stdout.match(
        /standin-task-\w+/g,
      );
    await expect.poll(running, { timeout: 30_000, interval: 500 }).toEqual(['standin-task-hello']);
  });

  servicesOnMachines(() => at);

  it('finds nothing to do when it is brought up again', async () => {
    const operation = up();
    expect((await operation.end()).code).toBe(0);
    expect(operation.stepsIn('running')).toEqual([]);
  });

  it('stops and starts again', async () => {
    expect((await at.commandLine.operate('stop', 'demo').end()).code).toBe(0);
    expect(await at.commandLine.status('demo')).toMatchObject({ state: 'stopped', url: null });
    expect(containers().running.filter((name) => name.startsWith('dv-demo-'))).toEqual([]);
    const operation = at.commandLine.operate('start', 'demo');
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(await at.commandLine.status('demo')).toMatchObject({
      state: 'running',
      dcos: at.dcosVersion,
    });
  });

  it('leaves nothing when it is destroyed', async () => {
    const operation = at.commandLine.operate('destroy', 'demo', '--yes');
    const { code } = await operation.end();
    expect({ code, problems: operation.problems() }).toEqual({ code: 0, problems: '[]' });
    expect(await at.commandLine.run('list', '--json')).toMatchObject({ stdout: '[]\n' });
    expect(at.inventory()).toBe(before);
  });
});
