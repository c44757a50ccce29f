import type { SimulatedApp, SimulatedState } from '../state.ts';
import { failure, json, type SimulatedAnswer, type SimulatedRequest } from './answer.ts';
import { readAppRequest } from './app-request.ts';
import { answeringMaster, registeredAgents, type Scene, shownVersion } from './cluster-facts.ts';
import { deploymentsIn, isLocked, lockedAnswer, restarted, scaled } from './marathon-changes.ts';
import { agentIdOf, frameworkIdOf } from './mesos.ts';
import { offeredBy, usedOn } from './resources-offered.ts';

/**
 * Marathon under `/service/marathon`: its info, and apps that can be listed, created, scaled, restarted
 * and removed. Nothing runs: a task is a line in the state file, on an agent that has room for it.
 */
export function answerMarathon(
  scene: Scene,
  request: SimulatedRequest,
  query: URLSearchParams = new URLSearchParams(),
): SimulatedAnswer {
  const { method, path, body } = request;
  const reads = method === 'GET' || method === 'HEAD';
  if (path === '/v2/info' && reads) return json(200, info(scene));
  if (path === '/v2/deployments' && reads) return json(200, deploymentsIn(scene));
  if (path === '/v2/apps') {
    if (reads) return json(200, { apps: scene.state.apps.map((app) => listed(scene, app, query)) });
    if (method === 'POST') return create(scene, body);
    return failure(405, 'Only GET, HEAD, POST here.');
  }
  if (!path.startsWith('/v2/apps/')) return failure(404, `Marathon has nothing at ${path}.`);
  const rest = path.slice('/v2/apps'.length);
  const restarts = method === 'POST' && rest.endsWith('/restart');
  const id = restarts ? rest.slice(0, -'/restart'.length) : rest;
  const app = scene.state.apps.find((one) => one.id === id);
  if (app === undefined) return failure(404, `App '${id}' does not exist`);
  if (reads) return json(200, { app: { ...appOf(scene, app), tasks: tasksOf(scene, app) } });
  const changes = restarts || method === 'PUT' || method === 'DELETE';
  if (!changes) return failure(405, 'Only GET, HEAD, PUT, DELETE here.');
  if (isLocked(scene, app) && query.get('force') !== 'true') return lockedAnswer(app);
  if (method === 'DELETE') return remove(scene, app);
  return restarts ? restarted(scene, app, place) : scaled(scene, app, body, place);
}

/** As Marathon lists an app: with its tasks where they are asked for. */
function listed(scene: Scene, app: SimulatedApp, query: URLSearchParams): object {
  const tasks = query.getAll('embed').includes('apps.tasks');
  return { ...appOf(scene, app), ...(tasks && { tasks: tasksOf(scene, app) }) };
}

function info(scene: Scene): object {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  return {
    name: 'marathon',
    version: `${shownVersion(scene)}-simulated`,
    buildref: 'simulated',
    elected: true,
    leader: `${master?.ip}:8080`,
    frameworkId: frameworkIdOf(scene),
    marathon_config: { master: 'zk://zk-1.zk:2181/mesos', hostname: master?.ip },
    zookeeper_config: { zk: 'zk://zk-1.zk:2181/marathon' },
    http_config: { http_port: 8080, https_port: 8443 },
  };
}

function create(scene: Scene, body: string): SimulatedAnswer {
  const request = readAppRequest(body);
  if ('wrong' in request) {
    if (request.wrong === 'json') return failure(400, 'Invalid JSON');
    return failure(422, 'Object is not valid', request.details);
  }
  const { id } = request.app;
  if (scene.state.apps.some((app) => app.id === id)) {
    return failure(409, `An app with id [${id}] already exists.`);
  }
  const version = new Date(scene.now).toISOString();
  const app: SimulatedApp = { ...request.app, version, tasks: [] };
  const added = { ...scene, state: { ...scene.state, apps: [...scene.state.apps, app] } };
  const nextState = place(added, app);
  const after = { ...scene, state: nextState };
  const placed = nextState.apps.find((one) => one.id === id) ?? app;
  return json(201, appOf(after, placed), nextState);
}

/** The state with the tasks that are missing on agents where there is room for them. */
export function withTasksPlaced(scene: Scene): SimulatedState {
  return scene.state.apps.reduce<SimulatedState>((state, { id }) => {
    const app = state.apps.find((one) => one.id === id);
    return app === undefined ? state : place({ ...scene, state }, app);
  }, scene.state);
}

/** Puts an app's missing tasks on the agents with the most free memory; those without room wait. */
function place(scene: Scene, app: SimulatedApp): SimulatedState {
  const { state, now } = scene;
  const type = app.onPublicAgents ? 'agent-public' : 'agent-private';
  const free = registeredAgents(scene)
    .filter((agent) => agent.type === type)
    .map((agent) => {
      const has = offeredBy(scene, agent);
      const used = usedOn(state.apps, agent.name);
      return { name: agent.name, cpus: has.cpus - used.cpus, mem: has.mem - used.mem };
    });
  const tasks: SimulatedApp['tasks'] = [];
  while (app.tasks.length + tasks.length < app.instances) {
    const room = free.filter((agent) => agent.cpus >= app.cpus && agent.mem >= app.memMiB);
    const best = room.sort((a, b) => b.mem - a.mem || b.cpus - a.cpus)[0];
    if (best === undefined) break;
    best.cpus -= app.cpus;
    best.mem -= app.memMiB;
    const name = app.id.slice(1).replaceAll('/', '_');
    const number = state.nextTask + tasks.length;
    const id = `${name}.instance-simulated-${number}._app.1`;
    const ports = portsOf(number, app.ports ?? 0);
    tasks.push({ id, machine: best.name, startedAt: now, ports });
  }
  const grown = { ...app, tasks: [...app.tasks, ...tasks] };
  return {
    ...state,
    apps: state.apps.map((one) => (one.id === app.id ? grown : one)),
    nextTask: state.nextTask + tasks.length,
  };
}

/** Ports that no other task has: as many as Marathon would have taken from an agent's offer. */
function portsOf(task: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => 10_000 + ((task * 10 + index) % 20_000));
}

function remove({ state, now }: Scene, app: SimulatedApp): SimulatedAnswer {
  const nextState = { ...state, apps: state.apps.filter((one) => one.id !== app.id) };
  const version = new Date(now).toISOString();
  return json(200, { version, deploymentId: `simulated-${now}` }, nextState);
}

function appOf(scene: Scene, app: SimulatedApp): object {
  const running = tasksOf(scene, app).length;
  return {
    id: app.id,
    cmd: app.cmd,
    container: app.image === null ? null : { type: 'DOCKER', docker: { image: app.image } },
    instances: app.instances,
    cpus: app.cpus,
    mem: app.memMiB,
    disk: app.diskMiB,
    acceptedResourceRoles: app.onPublicAgents ? ['slave_public'] : ['*'],
    version: app.version,
    tasksStaged: 0,
    tasksRunning: running,
    tasksHealthy: 0,
    tasksUnhealthy: 0,
    labels: app.labels ?? {},
    deployments: isLocked(scene, app) ? [{ id: app.deployment?.id }] : [],
  };
}

function tasksOf(scene: Scene, app: SimulatedApp): object[] {
  const agents = new Map(registeredAgents(scene).map((agent) => [agent.name, agent]));
  return app.tasks.flatMap((task) => {
    const agent = agents.get(task.machine);
    if (agent === undefined) return [];
    const startedAt = new Date(task.startedAt).toISOString();
    return [
      {
        id: task.id,
        appId: app.id,
        host: agent.ip,
        slaveId: agentIdOf(scene, agent.name),
        state: 'TASK_RUNNING',
        ports: task.ports ?? [],
        stagedAt: startedAt,
        startedAt,
        version: app.version,
      },
    ];
  });
}
