import type { MachineSpec } from '../../../../shared/cluster/spec.ts';
import type { SimulatedApp } from '../state.ts';
import {
  answeringMaster,
  bootedAtSeconds,
  clusterUuid,
  registeredAgents,
  type Scene,
  shownVersion,
} from './cluster-facts.ts';
import { type Amount, offeredBy, usedOn } from './resources-offered.ts';

/** Ports that DC/OS lets tasks use (gen/calc.py). */
const taskPorts = {
  'agent-private': '[1025-2180, 2182-3887, 3889-5049, 5052-8079, 8082-8180, 8182-32000]',
  'agent-public': '[1-21, 23-5050, 5052-32000]',
} as const;

const none: Amount = { cpus: 0, mem: 0, disk: 0 };

/** Mesos' id of an agent: the cluster's and the agent's place in the spec. */
export function agentIdOf({ spec }: Pick<Scene, 'spec'>, machine: string): string {
  return `${clusterUuid(spec)}-S${spec.machines.findIndex(({ name }) => name === machine)}`;
}

export function frameworkIdOf({ spec }: Pick<Scene, 'spec'>): string {
  return `${clusterUuid(spec)}-0000`;
}

/** /mesos/state-summary: the leader, the agents that registered, and Marathon. */
export function mesosSummary(scene: Scene): unknown {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  return {
    cluster: scene.spec.name,
    hostname: master?.ip,
    slaves: registeredAgents(scene).map((agent) => ({
      ...agentOf(scene, agent),
      framework_ids: tasksOn(scene, agent.name) > 0 ? [frameworkIdOf(scene)] : [],
      ...taskCounts(tasksOn(scene, agent.name)),
    })),
    frameworks: [marathonFramework(scene)],
  };
}

/** /mesos/slaves: the agents alone. */
export function mesosSlaves(scene: Scene): unknown {
  return { slaves: registeredAgents(scene).map((agent) => agentOf(scene, agent)) };
}

/** /mesos/state: the summary's parts with every task. */
export function mesosState(scene: Scene): unknown {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  const agents = registeredAgents(scene);
  const leader = `master@${master?.ip}:5050`;
  return {
    version: `${shownVersion(scene)}-simulated`,
    cluster: scene.spec.name,
    id: clusterUuid(scene.spec),
    hostname: master?.ip,
    pid: leader,
    leader,
    leader_info: { id: clusterUuid(scene.spec), pid: leader, port: 5050, hostname: master?.ip },
    activated_slaves: agents.length,
    deactivated_slaves: 0,
    flags: {},
    slaves: agents.map((agent) => agentOf(scene, agent)),
    frameworks: [{ ...marathonFramework(scene), tasks: tasksOf(scene), completed_tasks: [] }],
    completed_frameworks: [],
    orphan_tasks: [],
  };
}

function agentOf(scene: Scene, agent: MachineSpec): object {
  const isPublic = agent.type === 'agent-public';
  const ports = taskPorts[isPublic ? 'agent-public' : 'agent-private'];
  const resources = { ...offeredBy(scene, agent), gpus: 0, ports };
  const nothing = { ...none, gpus: 0 };
  const booted = bootedAtSeconds(scene, agent);
  return {
    id: agentIdOf(scene, agent.name),
    hostname: agent.ip,
    pid: `slave(1)@${agent.ip}:5051`,
    active: true,
    registered_time: booted,
    reregistered_time: booted,
    attributes: isPublic ? { public_ip: 'true' } : {},
    resources,
    used_resources: { ...usedOn(scene.state.apps, agent.name), gpus: 0 },
    offered_resources: nothing,
    reserved_resources: isPublic ? { slave_public: resources } : {},
    unreserved_resources: isPublic ? nothing : resources,
  };
}

function marathonFramework(scene: Scene): object {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  const up = registeredAgents(scene).map((agent) => agent.name);
  const used = up.map((name) => usedOn(scene.state.apps, name));
  const sum = (key: keyof Amount) => used.reduce((total, one) => total + one[key], 0);
  const running = up.reduce((total, name) => total + tasksOn(scene, name), 0);
  return {
    id: frameworkIdOf(scene),
    name: 'marathon',
    hostname: master?.ip,
    pid: `scheduler@${master?.ip}:15101`,
    webui_url: `http://${master?.ip}:8080`,
    active: true,
    slave_ids: up.filter((name) => tasksOn(scene, name) > 0).map((name) => agentIdOf(scene, name)),
    used_resources: { cpus: sum('cpus'), mem: sum('mem'), disk: sum('disk'), gpus: 0 },
    offered_resources: { ...none, gpus: 0 },
    ...taskCounts(running),
  };
}

function tasksOf(scene: Scene): object[] {
  const up = new Set(registeredAgents(scene).map((agent) => agent.name));
  return scene.state.apps.flatMap((app) =>
    app.tasks.filter((task) => up.has(task.machine)).map((task) => taskOf(scene, app, task)),
  );
}

function taskOf(scene: Scene, app: SimulatedApp, task: SimulatedApp['tasks'][number]): object {
  return {
    id: task.id,
    name: app.id.split('/').filter(Boolean).reverse().join('.'),
    framework_id: frameworkIdOf(scene),
    slave_id: agentIdOf(scene, task.machine),
    state: 'TASK_RUNNING',
    resources: { cpus: app.cpus, mem: app.memMiB, disk: app.diskMiB, gpus: 0 },
    statuses: [{ state: 'TASK_RUNNING', timestamp: task.startedAt / 1000 }],
  };
}

function tasksOn({ state }: Scene, machine: string): number {
  const tasks = state.apps.flatMap((app) => app.tasks);
  return tasks.filter((task) => task.machine === machine).length;
}

function taskCounts(running: number): object {
  return {
    TASK_STAGING: 0,
    TASK_STARTING: 0,
    TASK_RUNNING: running,
    TASK_KILLING: 0,
    TASK_FINISHED: 0,
    TASK_KILLED: 0,
    TASK_FAILED: 0,
    TASK_LOST: 0,
    TASK_ERROR: 0,
    TASK_UNREACHABLE: 0,
  };
}
