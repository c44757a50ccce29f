import { describe, expect, it } from 'vitest';
import type { ExamplePartView } from '../../../../src/shared/api/examples.ts';
import { realSpec, scene } from './scene.ts';

const code = (code: string, more: object = {}) => ({ problem: { code, ...more } });

describe('an example on a cluster', () => {
  it('is run, seen and taken away, and leaves everything else as it was', async () => {
    const { examples, services } = scene({ spec: realSpec() });
    await services.run('demo', JSON.stringify({ id: '/mine', cmd: 'sleep 1', cpus: 0.1, mem: 32 }));
    const told: (readonly ExamplePartView[])[] = [];
    const ran = await examples.run('demo', 'web', { wait: true, tell: (now) => told.push(now) });
    expect(ran).toMatchObject({
      state: 'running',
      missing: [],
      inside: 'example-web.marathon.l4lb.thisdcos.directory:80',
      parts: [{ app: '/example-web', state: 'running', running: 2, wanted: 2, ours: true }],
    });
    expect(ran.url).toMatch(/^http:\/\/192\.168\.57\.111:\d+\/$/);
    expect(told.at(-1)).toEqual(ran.parts);
    expect(await examples.remove('demo', 'web')).toMatchObject({
      apps: ['/example-web'],
      notes: [{ code: 'example.web.data' }],
    });
    const { apps } = await services.look('demo');
    expect(apps?.map(({ id }) => id)).toEqual(['/mine']);
    expect(await examples.remove('demo', 'web')).toEqual({ apps: [], notes: [] });
  });

  it.each(['stress', 'minuteman', 'java-spring', 'jenkins', 'private-registry'])(
    'is taken by Marathon: %s',
    async (id) => {
      const { examples } = scene({ spec: realSpec({ extras: { privateRegistry: true } }) });
      const ran = await examples.run('demo', id, { wait: true });
      expect(ran).toMatchObject({ state: 'running', url: expect.stringMatching(/:\d+\/$/) });
    },
  );

  it('carries its label and its whole script', async () => {
    const { examples, services } = scene();
    await examples.run('demo', 'stress');
    const app = await services.app('demo', '/example-stress');
    expect(app.labels).toEqual({ DCOS_VAGRANT_EXAMPLE: 'stress' });
    expect(app.cmd).toContain('exec "$python" -u - <<\'EXAMPLE\'');
    expect(app.cmd).toContain('STRESS_CPU_SHARE');
  });

  it('is gone on with where a run was interrupted, and its parts are not doubled', async () => {
    const { examples, services, talk } = scene();
    // A change of an app takes its time there, and time passes only when it is told to.
    const tell = () => talk.pass(10_000);
    await examples.run('demo', 'minuteman', { wait: true });
    await services.destroy('demo', '/example-minuteman-caller');
    const look = async () =>
      (await examples.look('demo')).examples.find(({ id }) => id === 'minuteman');
    expect(await look()).toMatchObject({ state: 'partly', working: false });
    await services.scale('demo', '/example-minuteman', 0);
    expect((await look())?.parts.map(({ state }) => state)).toEqual(['stopped', 'absent']);
    expect(await examples.run('demo', 'minuteman', { wait: true, tell })).toMatchObject({
      state: 'running',
      parts: [{ wanted: 3 }, { wanted: 1 }],
    });
  });

  it('is not run where something is missing', async () => {
    const { examples } = scene();
    await expect(examples.run('demo', 'oinker')).rejects.toMatchObject(
      code('EXAMPLE-NEEDS-PACKAGE', { kind: 'prerequisite' }),
    );
    const missing = await examples.missing('demo', 'oinker');
    expect(missing.map((each) => each.code)).toEqual([
      'EXAMPLE-NEEDS-PACKAGE',
      'EXAMPLE-NEEDS-PACKAGE',
      'EXAMPLE-NEEDS-AGENTS',
    ]);
    await expect(examples.begin('demo', 'private-registry', 'run')).rejects.toMatchObject(
      code('EXAMPLE-NEEDS-REGISTRY'),
    );
  });

  it('does not touch an app of somebody else that has its name', async () => {
    const { examples, services } = scene();
    const mine = { id: '/example-web', cmd: 'sleep 1', cpus: 0.1, mem: 32 };
    await services.run('demo', JSON.stringify(mine));
    await expect(examples.run('demo', 'web')).rejects.toMatchObject(code('EXAMPLE-NAME-TAKEN'));
    expect(await examples.remove('demo', 'web')).toEqual({ apps: [], notes: [] });
    expect(await services.app('demo', '/example-web')).toMatchObject({ cmd: 'sleep 1' });
  });

  it('asks an agent whether it reaches where images come from', async () => {
    const { examples, commands } = scene({ spec: realSpec() });
    await examples.run('demo', 'jenkins');
    expect(commands).toEqual([expect.stringMatching(/^a1: curl .*registry-1\.docker\.io\/v2\/$/)]);
    const offline = scene({
      spec: realSpec({ extras: { privateRegistry: true } }),
      onMachine: async () => ({ code: 6, stdout: '' }),
    });
    for (const [id, problem] of [
      ['jenkins', 'EXAMPLE-NEEDS-INTERNET'],
      ['private-registry', 'EXAMPLE-NEEDS-IMAGE'],
    ] as const) {
      await expect(offline.examples.run('demo', id)).rejects.toMatchObject(code(problem));
    }
  });

  it('is run where images may come through a proxy that the agents themselves do not use', async () => {
    const proxy = { http: 'http://proxy:3128', https: null, except: [] };
    const { examples } = scene({
      spec: realSpec({ configuration: { proxy } }),
      onMachine: async () => ({ code: 6, stdout: '' }),
    });
    expect(await examples.run('demo', 'jenkins')).toMatchObject({ missing: [] });
  });

  it('takes its image from the cluster’s own registry', async () => {
    const { examples, services } = scene({
      spec: realSpec({ extras: { privateRegistry: true } }),
    });
    await examples.run('demo', 'private-registry');
    const app = await services.app('demo', '/example-registry-nginx');
    expect(app.image).toBe('boot.dcos:5000/nginx');
  });

  it('is told to whoever watches, and what happened in the background', async () => {
    const { examples } = scene();
    const states: string[] = [];
    await examples.begin('demo', 'web', 'run');
    for await (const { examples: told } of examples.watch('demo', {})) {
      const web = told?.examples.find(({ id }) => id === 'web');
      states.push(`${web?.state}`);
      if (web?.state === 'running' && !web.working) await examples.begin('demo', 'web', 'remove');
      if (states.includes('running') && web?.state === 'absent') break;
    }
    expect(states).toContain('running');
    await examples.close();
  });

  it('is unknown where it is not among them', async () => {
    const { examples } = scene();
    await expect(examples.run('demo', 'none')).rejects.toMatchObject(
      code('EXAMPLE-UNKNOWN', { kind: 'invalid' }),
    );
    await expect(examples.look('other')).rejects.toMatchObject(code('CLUSTER-UNKNOWN'));
  });
});

describe('opening an example', () => {
  const answering = async () => new Response('hello');

  it('leads to where it answers', async () => {
    const { examples } = scene({ spec: realSpec(), fetch: answering });
    await examples.run('demo', 'web', { wait: true });
    const { url } = await examples.open('demo', 'web');
    expect(url).toMatch(/^http:\/\/192\.168\.57\.111:\d+\/$/);
  });

  it.each([
    ['it does not run', realSpec(), answering, 'EXAMPLE-NOT-RUNNING', false],
    ['it does not answer', realSpec(), () => Promise.reject(new Error()), 'EXAMPLE-SILENT', true],
    ['it runs in name only', undefined, answering, 'EXAMPLE-NOTHING-TO-SEE', true],
  ] as const)('leads nowhere where %s', async (_, spec, fetch, problem, run) => {
    const { examples } = scene({ ...(spec && { spec }), fetch });
    if (run) await examples.run('demo', 'web', { wait: true });
    await expect(examples.open('demo', 'web')).rejects.toMatchObject(code(problem));
  });
});
