import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/shared/operations/change.ts';
import { openPage, refusal, simulated } from './page.ts';

/** Of what the simulated API answers, the parts that are looked at. */
interface Answer {
  readonly app: { readonly tasks: readonly { readonly host: string }[] };
  readonly slaves: readonly { readonly hostname: string; readonly resources: object }[];
}

/** A running simulated cluster of a page whose engine may be told to fail. */
async function runningCluster() {
  const env: Record<string, string> = {};
  const opened = await openPage(env);
  const { page, engine, until, data } = opened;
  const [minimal] = await page.topology.presets();
  await page.clusters.create(simulated('demo', `# mine\n${minimal?.text ?? ''}`));
  await until('demo', 'running');
  const file = (name: string) => readFile(join(data, 'clusters', 'demo', name), 'utf8');
  return {
    ...opened,
    file,
    failing: (rule: string) => {
      env.DCOS_VAGRANT_SIMULATE_FAILURE = rule;
    },
    machines: async () =>
      (await engine.status('demo')).machines
        .map(({ name, state }) => `${name} ${state}`)
        .join(', '),
    /** Addresses of the agents that Mesos knows. */
    agents: async () => {
      const served = await engine.serveSimulated('demo');
      try {
        const answer = await fetch(new URL('mesos/slaves', served?.url));
        const { slaves } = (await answer.json()) as { slaves: { hostname: string }[] };
        return slaves.map(({ hostname }) => hostname.split('.').at(-1)).join(' ');
      } finally {
        await served?.close();
      }
    },
    ask: async (path: string, body?: unknown) => {
      const served = await engine.serveSimulated('demo');
      try {
        const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        const answer = await fetch(new URL(path, served?.url), posted);
        return (await answer.json()) as Answer;
      } finally {
        await served?.close();
      }
    },
    /** Runs a change to its end and gives the codes of what it told. */
    change: async (change: Change) => {
      const handle = await engine.change('demo', change);
      const told: string[] = [];
      for await (const event of handle.events) {
        if (event.type === 'problem') told.push(event.problem.code);
      }
      return { outcome: (await handle.result).outcome, told };
    },
    resume: async () => (await (await engine.resume('demo')).result).outcome,
  };
}

const scale = (privateAgents: number, more: object = {}) =>
  ({ kind: 'scale', privateAgents, publicAgents: 1, ...more }) as const;

describe('agents of a cluster that runs', () => {
  it('come, with names, files and registrations, and go again', async () => {
    const { page, until, file, machines, agents } = await runningCluster();
    await page.clusters.change({ name: 'demo', change: scale(2) });
    await until('demo', 'running');
    expect(await machines()).toBe('m1 running, a1 running, a2 running, p1 running, boot running');
    expect(await agents()).toBe('111 121 60');
    expect(await file('VagrantConfig.yaml')).toMatch(/^# mine\n(?:.*\n)*a2:\n/);

    await page.clusters.change({ name: 'demo', change: scale(1, { remove: ['a1'] }) });
    await until('demo', 'running');
    expect(await machines()).toBe('m1 running, a2 running, p1 running, boot running');
    expect(await agents()).toBe('121 60');
    expect(await file('VagrantConfig.yaml')).not.toMatch(/^a1:/m);
    expect(await file('simulated.json')).not.toContain('dv-demo-a1');
  });

  it('hand their tasks over before they go, and leave nothing planned', async () => {
    const { change, ask } = await runningCluster();
    await change(scale(2));
    const app = { id: '/web', cmd: 'sleep 1', instances: 4, cpus: 0.5, mem: 256 };
    await ask('service/marathon/v2/apps', app);
    expect(await change(scale(1))).toEqual({ outcome: 'done', told: [] });
    const { app: after } = await ask('service/marathon/v2/apps/web');
    expect(after.tasks.map(({ host }) => host.split('.').at(-1))).toEqual(Array(4).fill('111'));
    expect(await ask('mesos/maintenance/schedule')).toEqual({ windows: [] });
    // The same name and address come back and are let in.
    expect((await change(scale(2))).outcome).toBe('done');
    expect(await ask('mesos/maintenance/status')).toMatchObject({ down_machines: [] });
  });

  it('say so where tasks found no room', async () => {
    const { change, ask } = await runningCluster();
    await change(scale(2));
    await ask('service/marathon/v2/apps', { id: '/big', cmd: 'x', instances: 2, cpus: 3, mem: 64 });
    expect(await change(scale(1))).toEqual({ outcome: 'done', told: ['DRAIN-TASKS-LEFT'] });
  });

  it.each(['machines:a2', 'keys:a2', 'base:a2', 'agent:a2', 'memory:a2', 'health'])(
    'that stop coming at %s are gone on with',
    async (rule) => {
      const { change, resume, failing, machines, agents } = await runningCluster();
      failing(`${rule}*1`);
      expect((await change(scale(2))).outcome).toBe('failed');
      expect(await resume()).toBe('done');
      expect(await machines()).toContain('a2 running');
      expect(await agents()).toBe('111 121 60');
      expect(await change(scale(2))).toEqual({ outcome: 'done', told: [] });
    },
  );

  it('that stop going are gone on with, or stay after all', async () => {
    const { change, resume, failing, machines, agents } = await runningCluster();
    await change(scale(3));
    failing('destroy:a3*1');
    expect((await change(scale(1))).outcome).toBe('failed');
    expect(await resume()).toBe('done');
    expect(await machines()).toBe('m1 running, a1 running, p1 running, boot running');

    await change(scale(2));
    failing('destroy:a2*2');
    expect((await change(scale(1))).outcome).toBe('failed');
    expect((await change(scale(2))).outcome).toBe('done');
    expect(await agents()).toBe('111 121 60');
  });

  it('that were never made keep a stopped cluster from nothing, and come when asked for again', async () => {
    const { engine, change, failing, machines } = await runningCluster();
    failing('machines:a2*1');
    expect((await change(scale(2))).outcome).toBe('failed');
    await (await engine.stop('demo')).result;
    expect((await (await engine.start('demo')).result).outcome).toBe('done');
    expect(await machines()).toContain('a2 absent');
    expect(await change(scale(2))).toEqual({ outcome: 'done', told: [] });
    expect(await machines()).toContain('a2 running');
  });

  it('leave the file of the user what `up` takes for the same cluster', async () => {
    const { engine, change, data } = await runningCluster();
    await change(scale(2));
    const file = join(data, 'clusters', 'demo', 'VagrantConfig.yaml');
    const again = await engine.up({ name: 'demo', topology: { file } });
    expect((await again.result).outcome).toBe('done');
  });

  it('are refused where it makes no sense, and nothing is begun', async () => {
    const { page } = await runningCluster();
    const refused = async (change: Change) =>
      (await refusal(page.clusters.change({ name: 'demo', change }))).code;
    expect(await refused(scale(0, { publicAgents: 0 }))).toBe('SCALE-NO-AGENT');
    expect(await refused(scale(1, { remove: ['m1'] }))).toBe('SCALE-MASTERS-FIXED');
    expect(await refused(scale(1, { remove: ['a7'] }))).toBe('CLUSTER-MACHINE-UNKNOWN');
    expect(await page.operations.history({ name: 'demo' })).toHaveLength(1);
  });
});

describe('a machine of another size', () => {
  const larger = { kind: 'resize', machine: 'a1', cpus: 3, memoryMiB: 7168 } as const;

  it('restarts with it, and DC/OS offers what it has now', async () => {
    const { change, machines, file, ask } = await runningCluster();
    expect(await change(larger)).toEqual({ outcome: 'done', told: [] });
    expect(await machines()).toContain('a1 running');
    expect(await file('VagrantConfig.yaml')).toMatch(/a1:\n(?: .*\n)*? {2}cpus: 3\n/);
    const { slaves } = await ask('mesos/slaves');
    const [a1] = slaves.filter(({ hostname }) => hostname.endsWith('.111'));
    // Half a gigabyte stays kept back.
    expect(a1?.resources).toMatchObject({ cpus: 3, mem: 6656 });
    expect(await ask('system/health/v1/nodes')).toMatchObject({
      nodes: expect.arrayContaining([
        expect.objectContaining({ host_ip: expect.any(String), health: 0 }),
      ]),
    });
  });

  it.each(['resize:a1', 'start:a1'])('that stops at %s is gone on with', async (rule) => {
    const { change, resume, failing, machines, file } = await runningCluster();
    failing(`${rule}*1`);
    expect((await change(larger)).outcome).toBe('failed');
    expect(await resume()).toBe('done');
    expect(await machines()).toContain('a1 running');
    expect(JSON.parse(await file('simulated.json')).machines['dv-demo-a1'].size).toEqual({
      cpus: 3,
      memoryMiB: 7168,
    });
  });

  it('is refused while its memory is saved, and takes nothing away from that', async () => {
    const { engine, page, machines } = await runningCluster();
    await (await engine.stop('demo')).result;
    const { code } = await refusal(page.clusters.change({ name: 'demo', change: larger }));
    expect(code).toBe('cannot.resize-saved');
    expect(await machines()).toContain('a1 saved');
  });
});
