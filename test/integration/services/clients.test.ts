import { afterEach, describe, expect, it } from 'vitest';
import { cosmosOver } from '../../../src/engine/dcos/cosmos.ts';
import { marathonOver } from '../../../src/engine/dcos/marathon.ts';
import { mesosTasks } from '../../../src/engine/dcos/mesos-tasks.ts';
import { withLogin } from '../../../src/engine/dcos/request.ts';
import { sandboxOf } from '../../../src/engine/dcos/sandbox.ts';
import { startDcos } from './dcos-server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
async function dcos(answers: Parameters<typeof startDcos>[0]) {
  const server = await startDcos(answers);
  open.push(server.close);
  return server;
}
const code = (code: string, params: object = {}) => ({
  problem: { code, params: expect.objectContaining(params) },
});
const apps = '/service/marathon/v2/apps';

describe('Marathon over HTTP', () => {
  it('is told from an answer with more than is read, and less than could be there', async () => {
    const { send, heard } = await dcos({
      [`GET ${apps}`]: {
        body: {
          apps: [
            {
              id: '/shop/web',
              cmd: null,
              container: { type: 'DOCKER', docker: { image: 'nginx:1.15', network: 'BRIDGE' } },
              instances: 2,
              cpus: 0.5,
              mem: 64,
              disk: 0,
              gpus: 0,
              labels: { HAPROXY_GROUP: 'external' },
              tasksRunning: 1,
              tasksStaged: 1,
              deployments: [{ id: '5cd987cd-85ae-4e70-8df7-f1438367d9cb' }],
              lastTaskFailure: { state: 'TASK_FAILED', message: 'Command exited', host: 'x' },
              tasks: [
                {
                  id: 'shop_web.1',
                  host: '192.168.65.111',
                  ports: [31000],
                  state: 'TASK_RUNNING',
                  ipAddresses: [{ ipAddress: '172.17.0.2', protocol: 'IPv4' }],
                },
              ],
            },
            { id: '/idle', instances: 0 },
          ],
        },
      },
      'GET /service/marathon/v2/deployments': {
        body: [
          {
            id: '5cd987cd',
            version: '2019-01-01T00:00:00.000Z',
            affectedApps: ['/shop/web'],
            affectedPods: [],
            steps: [{ actions: [] }],
            currentActions: [{ action: 'ScaleApplication', app: '/shop/web', readinessChecks: [] }],
            currentStep: 1,
            totalSteps: 2,
          },
        ],
      },
    });
    const marathon = marathonOver(send);
    expect(await marathon.apps()).toEqual([
      expect.objectContaining({ id: '/idle', image: null, tasks: [], lastTaskFailure: null }),
      expect.objectContaining({
        id: '/shop/web',
        image: 'nginx:1.15',
        labels: { HAPROXY_GROUP: 'external' },
        deployments: ['5cd987cd-85ae-4e70-8df7-f1438367d9cb'],
        lastTaskFailure: { state: 'TASK_FAILED', message: 'Command exited' },
        tasks: [
          { id: 'shop_web.1', host: '192.168.65.111', ports: [31000], state: 'TASK_RUNNING' },
        ],
      }),
    ]);
    expect(heard[0]?.line).toContain('embed=apps.tasks&embed=apps.counts');
    expect(await marathon.deployments()).toEqual([
      { id: '5cd987cd', apps: ['/shop/web'], step: 1, steps: 2, actions: ['ScaleApplication'] },
    ]);
  });

  it('is asked with the method, path and body of its documents', async () => {
    const receipt = { body: { version: 'v', deploymentId: 'd' } };
    const { send, heard } = await dcos({
      [`POST ${apps}`]: { status: 201, body: { id: '/a b' } },
      [`PUT ${apps}/shop/web`]: receipt,
      [`POST ${apps}/shop/web/restart`]: receipt,
      [`DELETE ${apps}/shop/web`]: receipt,
    });
    const marathon = marathonOver(send);
    expect(await marathon.create({ id: '/a b', cmd: 'x' })).toEqual({ id: '/a b' });
    await marathon.scale('shop/web', 3);
    await marathon.restart('/shop/web', { force: true });
    await marathon.remove('/shop/web');
    expect(heard.map(({ line, body }) => [line, body])).toEqual([
      [`POST ${apps}`, { id: '/a b', cmd: 'x' }],
      [`PUT ${apps}/shop/web`, { instances: 3 }],
      [`POST ${apps}/shop/web/restart?force=true`, {}],
      [`DELETE ${apps}/shop/web`, null],
    ]);
  });

  it.each([
    [404, { message: "App '/web' does not exist" }, 'MARATHON-APP-UNKNOWN', { id: '/web' }],
    [
      409,
      { message: 'App is locked by one or more deployments.', deployments: [{ id: 'd' }] },
      'MARATHON-LOCKED',
      { id: '/web' },
    ],
    [409, { message: 'An app with id [/web] already exists.' }, 'MARATHON-APP-EXISTS', {}],
    [
      422,
      {
        message: 'Object is not valid',
        details: [{ path: '/cpus', errors: ['error.min', 'is no number'] }],
      },
      'MARATHON-REFUSED',
      { detail: 'Object is not valid; /cpus error.min, is no number' },
    ],
    [400, { message: 'Invalid JSON', details: ['at 1'] }, 'MARATHON-REFUSED', {}],
    [503, '<html>no leader</html>', 'DCOS-ANSWER-UNEXPECTED', { status: 503 }],
    [401, '<html>log in</html>', 'DCOS-TOKEN-NEEDED', {}],
  ])('that answers %i with %j is told as %4$s', async (status, body, problem, params) => {
    const { send } = await dcos({ [`PUT ${apps}/web`]: { status, body } });
    await expect(marathonOver(send).scale('web', 1)).rejects.toMatchObject(code(problem, params));
  });

  it('is asked once more where somebody is logged in, and then always in that name', async () => {
    const { send, heard } = await dcos({ [`GET ${apps}`]: { status: 401, body: '' } });
    let asked = 0;
    const logged = withLogin(send, async () => {
      asked += 1;
      return 'secret';
    });
    for (let time = 0; time < 2; time += 1) {
      await expect(marathonOver(logged).apps()).rejects.toMatchObject(code('DCOS-TOKEN-NEEDED'));
    }
    expect(heard.map(({ token }) => token)).toEqual([undefined, 'token=secret', 'token=secret']);
    expect(asked).toBe(1);
  });
});

describe('tasks and what they wrote', () => {
  const task = (id: string, state: string, more: object = {}) => ({
    id,
    name: 'web.shop',
    framework_id: 'F',
    executor_id: '',
    slave_id: 'S0',
    state,
    resources: { cpus: 0.5, mem: 64, disk: 0, gpus: 0, ports: '[31000-31000]' },
    statuses: [{ state, timestamp: 1_546_300_800.5 }],
    ...more,
  });
  const state = {
    slaves: [{ id: 'S0', hostname: '192.168.65.111', pid: 'slave(1)@192.168.65.111:5051' }],
    frameworks: [
      {
        id: 'F',
        name: 'marathon',
        tasks: [task('web.1', 'TASK_RUNNING')],
        completed_tasks: [task('web.0', 'TASK_FAILED', { executor_id: 'own', slave_id: 'S9' })],
      },
    ],
    completed_frameworks: [],
  };
  const agent = {
    id: 'S0',
    frameworks: [
      {
        id: 'F',
        executors: [{ id: 'web.1', directory: '/var/lib/mesos/slave/runs/1', tasks: [] }],
        completed_executors: [],
      },
    ],
    completed_frameworks: [],
  };

  it('are those of all frameworks, those that run first', async () => {
    const { send } = await dcos({ 'GET /mesos/state': { body: state } });
    expect(await mesosTasks(send)).toMatchObject([
      { id: 'web.1', executor: 'web.1', agent: '192.168.65.111', ended: false, at: 1546300800500 },
      { id: 'web.0', executor: 'own', agent: null, ended: true },
    ]);
  });

  it('are read from the folder that the agent names', async () => {
    const { send, heard } = await dcos({
      'GET /mesos/state': { body: state },
      'GET /agent/S0/slave(1)/state': { body: agent },
      'GET /agent/S0/files/read': { body: { data: 'line\n', offset: 5 } },
    });
    const [first] = await mesosTasks(send);
    if (first === undefined) throw new Error('There is a task.');
    const sandbox = await sandboxOf(send, first);
    expect(await sandbox.size('stdout')).toBe(5);
    expect(await sandbox.read('stderr', 0, 100)).toEqual({ text: 'line\n', offset: 5 });
    const queries = heard.slice(2).map(({ line }) => new URLSearchParams(line.split('?')[1]));
    expect(queries.map((query) => [query.get('path'), query.get('offset')])).toEqual([
      ['/var/lib/mesos/slave/runs/1/stdout', '-1'],
      ['/var/lib/mesos/slave/runs/1/stderr', '0'],
    ]);
  });

  it.each([
    [{ status: 404, body: '' }],
    [{ status: 502, body: '<html>Bad Gateway</html>' }],
    [{ body: { ...agent, frameworks: [] } }],
  ])('are gone where the agent says %j', async (answer) => {
    const { send } = await dcos({
      'GET /mesos/state': { body: state },
      'GET /agent/S0/slave(1)/state': answer,
    });
    const [first] = await mesosTasks(send);
    if (first === undefined) throw new Error('There is a task.');
    await expect(sandboxOf(send, first)).rejects.toMatchObject(
      code('SANDBOX-GONE', { task: 'web.1' }),
    );
  });
});

describe('Cosmos over HTTP', () => {
  const media = (what: string, version = 1) =>
    `application/vnd.dcos.package.${what}+json;charset=utf-8;version=v${version}`;

  it('is asked with the media types that it tells its questions apart by', async () => {
    const repositories = { repositories: [{ name: 'local', uri: 'http://192.168.65.1/r' }] };
    const { send, heard } = await dcos({
      'POST /package/search': {
        body: { packages: [{ name: 'jenkins', currentVersion: '3.5', versions: {}, tags: [] }] },
      },
      'POST /package/describe': { body: { package: { name: 'jenkins', version: '3.5' } } },
      'POST /package/install': {
        body: { packageName: 'jenkins', packageVersion: '3.5', appId: '/jenkins' },
      },
      'POST /package/repository/add': { body: repositories },
    });
    const cosmos = cosmosOver(send);
    expect(await cosmos.search('jenk')).toEqual([
      { name: 'jenkins', version: '3.5', description: '' },
    ]);
    expect(await cosmos.describe('jenkins')).toMatchObject({ version: '3.5' });
    const wish = { name: 'jenkins', options: { service: { name: 'ci' } } };
    expect(await cosmos.install(wish)).toEqual({
      name: 'jenkins',
      version: '3.5',
      appId: '/jenkins',
    });
    expect(
      await cosmos.addRepository(repositories.repositories[0] ?? { name: '', uri: '' }),
    ).toEqual(repositories.repositories);
    expect(heard.map(({ type, accept }) => [type, accept])).toEqual([
      [media('search-request'), media('search-response')],
      [media('describe-request'), media('describe-response', 2)],
      [media('install-request'), media('install-response')],
      [media('repository.add-request'), media('repository.add-response')],
    ]);
    expect(heard[2]?.body).toEqual({ packageName: 'jenkins', options: wish.options });
    expect(heard[3]?.body).toMatchObject({ name: 'local', index: 0 });
  });

  it('that has a repository which does not answer fails every question, and that is told', async () => {
    const { send } = await dcos({
      'POST /package/search': {
        status: 400,
        body: {
          type: 'RepositoryUriConnection',
          message: 'Could not access data at URI for repository [Universe]: https://universe',
          data: { repository: { name: 'Universe', uri: 'https://universe' }, cause: 'timeout' },
        },
      },
      'POST /package/describe': {
        status: 400,
        body: {
          type: 'PackageNotFound',
          message: 'Package [cassandra] not found',
          data: { packageName: 'cassandra' },
        },
      },
      'POST /package/install': {
        status: 409,
        body: {
          type: 'PackageAlreadyInstalled',
          message: 'Package is already installed',
          data: { packageName: 'cassandra' },
        },
      },
    });
    const cosmos = cosmosOver(send);
    await expect(cosmos.search('')).rejects.toMatchObject(code('COSMOS-REPOSITORY-SILENT'));
    expect(await cosmos.describe('cassandra')).toBeNull();
    await expect(cosmos.install({ name: 'cassandra' })).rejects.toMatchObject(
      code('COSMOS-INSTALLED-ALREADY', { name: 'cassandra' }),
    );
  });
});
