import { describe, expect, test } from 'vitest';
import { exampleSpec } from '../providers/simulated/example-cluster.ts';
import { talking, web } from './talking.ts';

const code = (code: string, more: object = {}) => ({ problem: { code, ...more } });

describe('what runs on a cluster', () => {
  test('is told with apps, agents, and tasks by the names of their machines', async () => {
    const { services } = talking();
    await services.run('demo', JSON.stringify({ ...web, instances: 2 }));
    const told = await services.look('demo');
    expect(told).toMatchObject({ cluster: 'demo', loginNeeded: false, problems: [] });
    expect(told.apps).toMatchObject([{ id: '/web', state: 'running', instances: 2, running: 2 }]);
    expect(told.tasks).toMatchObject([
      { app: '/web', framework: 'marathon', machine: 'a1', state: 'TASK_RUNNING', ended: false },
      { app: '/web', machine: 'a1' },
    ]);
    expect(told.agents?.map(({ machine, tasks }) => `${machine} ${tasks}`)).toEqual([
      'a1 2',
      'p1 0',
    ]);
    expect(told.agents?.[0]?.resources?.cpus.used).toBe(1);
  });

  test('is told without what one of its parts keeps to itself', async () => {
    const { services } = talking({ silent: /marathon/ });
    const told = await services.look('demo');
    expect(told.apps).toBeNull();
    expect(told.agents).toHaveLength(2);
    expect(told.problems).toMatchObject([
      { code: 'DCOS-ANSWER-UNEXPECTED' },
      { code: 'DCOS-ANSWER-UNEXPECTED' },
    ]);
  });

  test('is asked for in nobody’s name first, then in that of who is logged in', async () => {
    const { services, asked } = talking({ secret: 'let-me-in', loggedInAs: 'let-me-in' });
    expect(await services.look('demo')).toMatchObject({ loginNeeded: false, apps: [] });
    expect(asked.some(({ token }) => token === null)).toBe(true);
    expect(asked.filter(({ path }) => path.startsWith('/dcos-metadata/'))).toEqual([
      { path: '/dcos-metadata/dcos-version.json', token: null },
    ]);
  });

  test('is not told to who is not logged in where the cluster wants that', async () => {
    const { services } = talking({ secret: 'let-me-in' });
    const told = await services.look('demo');
    expect(told).toMatchObject({ loginNeeded: true, apps: null, agents: null, problems: [] });
    await expect(services.restart('demo', 'web')).rejects.toMatchObject({
      problem: { code: 'DCOS-TOKEN-NEEDED', kind: 'prerequisite' },
    });
  });

  test.each([
    ['no master runs', { states: { m1: 'stopped' as const } }, 'SERVICES-NOT-RUNNING'],
    ['nothing answers', { silent: /./ }, 'HEALTH-SILENT'],
    [
      'there is no DC/OS',
      { spec: { ...exampleSpec(), release: { kind: 'none' as const } } },
      'SERVICES-NO-DCOS',
    ],
  ])('cannot be told where %s', async (_, setting, problem) => {
    await expect(talking(setting).services.look('demo')).rejects.toMatchObject(code(problem));
  });
});

describe('what can be done with an app', () => {
  test('a scaled app gets its tasks, and a deployment holds it until they are there', async () => {
    const { services, talk } = talking();
    await services.run('demo', JSON.stringify(web));
    await services.scale('demo', 'web', 2);
    const during = await services.look('demo');
    expect(during.apps).toMatchObject([{ instances: 2, state: 'deploying' }]);
    expect(during.deployments).toMatchObject([{ apps: ['/web'], actions: ['ScaleApplication'] }]);
    await expect(services.restart('demo', 'web')).rejects.toMatchObject(
      code('MARATHON-LOCKED', { kind: 'busy', params: { id: '/web' } }),
    );
    talk.pass(5_000);
    expect((await services.look('demo')).apps).toMatchObject([{ running: 2, state: 'running' }]);
  });

  test('forced, a change goes before the one that is under way', async () => {
    const { services } = talking();
    await services.run('demo', JSON.stringify(web));
    await services.scale('demo', '/web', 2);
    await services.scale('demo', '/web', 0, { force: true });
    expect((await services.look('demo')).tasks).toEqual([]);
  });

  test('suspended it keeps its definition, restarted it gets new tasks, destroyed it is gone', async () => {
    const { services, talk } = talking();
    await services.run('demo', JSON.stringify(web));
    const before = (await services.look('demo')).tasks?.map(({ id }) => id);
    await services.restart('demo', '/web');
    expect((await services.look('demo')).tasks?.map(({ id }) => id)).not.toEqual(before);
    talk.pass(5_000);
    await services.scale('demo', '/web', 0);
    talk.pass(5_000);
    expect(await services.look('demo')).toMatchObject({
      apps: [{ id: '/web', state: 'suspended', cmd: web.cmd }],
    });
    await services.destroy('demo', '/web');
    expect((await services.look('demo')).apps).toEqual([]);
    await expect(services.app('demo', '/web')).rejects.toMatchObject(
      code('MARATHON-APP-UNKNOWN', { params: { id: '/web' } }),
    );
  });

  test('one that is there already, or that Marathon refuses, is told in Marathon’s words', async () => {
    const { services } = talking();
    await services.run('demo', JSON.stringify(web));
    await expect(services.run('demo', JSON.stringify(web))).rejects.toMatchObject(
      code('MARATHON-APP-EXISTS'),
    );
    const { params } = await services
      .run('demo', '{"id": "/UPPER", "cmd": "x"}')
      .then(() => ({ params: {} }))
      .catch((error) => error.problem);
    expect(params).toMatchObject({ detail: expect.stringContaining('/id') });
  });

  test.each([
    ['{', 'SERVICES-DEFINITION-NO-JSON'],
    ['[]', 'SERVICES-DEFINITION-NO-OBJECT'],
    ['{"cmd": "sleep 1"}', 'SERVICES-DEFINITION-NO-ID'],
    ['{"id": "/g", "apps": []}', 'SERVICES-DEFINITION-GROUP'],
  ])('a definition %s is not even sent', async (definition, problem) => {
    const { services, asked } = talking();
    await expect(services.run('demo', definition)).rejects.toMatchObject(code(problem));
    expect(asked).toEqual([]);
  });
});

describe('packages', () => {
  test('are none where no repository is known, and one that cannot be read is refused', async () => {
    const { services } = talking();
    expect(await services.packages('demo', '')).toEqual([]);
    expect(await services.installed('demo')).toEqual([]);
    expect(await services.repositories('demo')).toEqual([]);
    await expect(services.install('demo', { name: 'cassandra' })).rejects.toMatchObject(
      code('COSMOS-PACKAGE-UNKNOWN'),
    );
    const local = { name: 'local', uri: 'http://192.168.57.1/repo.json' };
    await expect(services.addRepository('demo', local)).rejects.toMatchObject(
      code('COSMOS-REPOSITORY-SILENT'),
    );
  });

  test.each(['ftp://here/repo', 'repo.json', 'http://name:word@here/'])(
    'do not come from %s',
    async (uri) => {
      const { services, asked } = talking();
      await expect(services.addRepository('demo', { name: 'mine', uri })).rejects.toMatchObject(
        code('REPOSITORY-INVALID'),
      );
      expect(asked).toEqual([]);
    },
  );
});
