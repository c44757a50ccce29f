import { describe, expect, test } from 'vitest';
import { createDcosClient } from '../../../../src/engine/dcos/client.ts';
import { lookAt } from '../../../../src/engine/health/look.ts';
import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';
import type { MachineState } from '../../../../src/shared/cluster/states.ts';
import { conversation, withChanged } from '../providers/simulated/api/example-scene.ts';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';

interface Setting {
  readonly talk?: ReturnType<typeof conversation>;
  /** Masters tell only who has this token. */
  readonly secret?: string;
  readonly token?: string | null;
  readonly states?: Readonly<Record<string, MachineState>>;
  /** Paths that nothing answers. */
  readonly silent?: RegExp;
}

/** Looks at m1, a1 and p1, whose API is the simulated one, behind a door where there is a secret. */
function looking({ talk = conversation(), secret, token = null, states = {}, silent }: Setting) {
  const spec = exampleSpec();
  const asked: { readonly ip: string; readonly path: string; readonly token: string | null }[] = [];
  const clientOf = (machine: MachineSpec) =>
    createDcosClient(`http://${machine.ip}`, {
      fetch: async (url, init) => {
        const path = new URL(String(url)).pathname;
        const shown = new Headers(init?.headers).get('authorization');
        asked.push({ ip: machine.ip, path, token: shown });
        if (silent?.test(path)) return new Response('', { status: 502 });
        const open = machine.type !== 'master' || path.startsWith('/dcos-metadata/');
        if (secret !== undefined && !open && shown !== `token=${secret}`) {
          return new Response('', { status: 401 });
        }
        const own = path === '/system/health/v1' && machine.type !== 'master';
        if (!own) {
          const { status, body } = talk.ask('GET', path);
          return new Response(body, { status });
        }
        // An agent's own Admin Router tells of that agent.
        return new Response(talk.ask('GET', `${path}/nodes/${machine.ip}/units`).body);
      },
    });
  const all = spec.machines.map(({ name }) => [name, states[name] ?? 'running'] as const);
  const look = () =>
    lookAt(
      {
        cluster: { spec, folder: '/nowhere' },
        states: new Map(all),
        clientOf,
        token: async () => token,
        url: async () => 'http://m1.dcos/',
      },
      new AbortController().signal,
    );
  return { look, asked };
}

describe('a look at DC/OS', () => {
  test('tells units, nodes, agents with what is used of them, and apps', async () => {
    const talk = conversation();
    const app = { id: '/web', cmd: 'sleep 9', instances: 2, cpus: 0.5, mem: 256 };
    talk.ask('POST', '/service/marathon/v2/apps', app);
    const health = await looking({ talk }).look();
    expect(health).toMatchObject({
      cluster: 'demo',
      dcos: '1.13.9',
      verdict: 'healthy',
      loginNeeded: false,
      problems: [],
    });
    expect(health.nodes?.map(({ machine, health }) => `${machine} ${health}`)).toEqual([
      'm1 healthy',
      'a1 healthy',
      'p1 healthy',
    ]);
    expect(health.agents).toMatchObject([
      {
        machine: 'a1',
        isPublic: false,
        registered: true,
        tasks: 2,
        resources: { cpus: { total: 2, used: 1 }, memoryMiB: { total: 5632, used: 512 } },
      },
      { machine: 'p1', isPublic: true, registered: true, tasks: 0 },
    ]);
    expect(health.apps).toEqual([
      { id: '/web', state: 'running', instances: 2, running: 2, cpus: 0.5, memoryMiB: 256 },
    ]);
  });

  test('begins with the units that are not well, and asks only them what is wrong', async () => {
    const talk = conversation(withChanged('a1', { effects: ['agent'] }));
    const { look, asked } = looking({ talk });
    const { units, verdict } = await look();
    expect(verdict).toBe('unhealthy');
    const [first] = units ?? [];
    expect(first).toMatchObject({ health: 'unhealthy', failing: [{ machine: 'a1' }] });
    expect(first?.failing[0]?.output).toContain('not settled');
    expect(units?.at(-1)?.health).toBe('healthy');
    const ofP1 = asked.filter(({ path }) => path.includes('/nodes/192.168.57.60'));
    expect(ofP1).toEqual([]);
  });

  test('misses an agent that is off, also where it was told nothing of it', async () => {
    const talk = conversation(withChanged('a1', { state: 'stopped' }));
    const { verdict, agents, nodes } = await looking({ talk, states: { a1: 'stopped' } }).look();
    expect(verdict).toBe('unhealthy');
    expect(agents?.[0]).toMatchObject({ machine: 'a1', registered: false, resources: null });
    expect(nodes?.[1]).toMatchObject({ machine: 'a1', health: 'unknown' });
  });

  test('of a part that does not answer says so, and tells the others', async () => {
    const { verdict, apps, agents, problems } = await looking({ silent: /marathon/ }).look();
    expect(verdict).toBe('unknown');
    expect(apps).toBeNull();
    expect(agents).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'DCOS-ANSWER-UNEXPECTED', params: { status: 502 } }]);
  });

  test.each([
    ['no machine runs', { states: { m1: 'stopped', a1: 'saved', p1: 'absent' } }, 'NOT-RUNNING'],
    ['no master runs', { states: { m1: 'stopped' } }, 'SILENT'],
    ['nothing answers', { silent: /./ }, 'SILENT'],
  ] satisfies [string, Setting, string][])('where %s refuses', async (_, setting, code) => {
    const looked = looking(setting).look();
    await expect(looked).rejects.toMatchObject({ problem: { code: `HEALTH-${code}` } });
  });
});

describe('a cluster with log-in', () => {
  test('tells nobody about the masters; agents tell of themselves', async () => {
    const { look, asked } = looking({ secret: 'xyz' });
    const { verdict, loginNeeded, nodes, agents, apps, units, problems } = await look();
    expect({ verdict, loginNeeded, agents, apps, problems }).toEqual({
      verdict: 'login-needed',
      loginNeeded: true,
      agents: null,
      apps: null,
      problems: [],
    });
    expect(nodes?.map(({ machine, health }) => `${machine} ${health}`)).toEqual([
      'm1 unknown',
      'a1 healthy',
      'p1 healthy',
    ]);
    expect(units?.map(({ id }) => id)).toContain('dcos-mesos-slave.service');
    expect(asked.filter(({ token }) => token !== null)).toEqual([]);
  });

  test('still says what is known not to be well', async () => {
    const talk = conversation(withChanged('a1', { effects: ['agent'] }));
    expect((await looking({ talk, secret: 'xyz' }).look()).verdict).toBe('unhealthy');
  });

  test('tells all to who logged in, and only masters see the token', async () => {
    const { look, asked } = looking({ secret: 'xyz', token: 'xyz' });
    expect(await look()).toMatchObject({ verdict: 'healthy', loginNeeded: false });
    const shown = asked.filter(({ token }) => token !== null).map(({ ip }) => ip);
    expect(new Set(shown)).toEqual(new Set(['192.168.57.90']));
  });

  test('wants a new log-in where the old one is over', async () => {
    const { look } = looking({ secret: 'xyz', token: 'old' });
    expect(await look()).toMatchObject({ verdict: 'login-needed', loginNeeded: true });
  });
});
