import type { MachineSpec, MachineType } from '../../../../shared/cluster/spec.ts';
import { failure, json, type SimulatedAnswer } from './answer.ts';
import {
  answeringMaster,
  installedNodes,
  isHealthy,
  isUp,
  type Scene,
  shownVersion,
} from './cluster-facts.ts';

/** dcos-diagnostics' codes. */
const ok = 0;
const unhealthy = 1;
const unknown = 3;

/** dcos-diagnostics under `/system/health/v1`; `path` is what follows, empty for the node itself. */
export function answerHealth(scene: Scene, path: string): SimulatedAnswer {
  const [, kind, id, rest, ...more] = path.split('/');
  if (more.length > 0) return notFound(path);
  if (kind === undefined) return json(200, thisNode(scene));
  if (kind === 'report' && id === undefined) return json(200, report(scene));
  if (kind === 'units') return answerUnits(scene, path, id, rest);
  if (kind === 'nodes') return answerNodes(scene, path, id, rest);
  return notFound(path);
}

function answerUnits(scene: Scene, path: string, id?: string, rest?: string): SimulatedAnswer {
  const units = unitNames(scene);
  if (id === undefined) return json(200, { units: units.map((unit) => unitOf(scene, unit)) });
  if (!units.includes(id)) return notFound(path);
  if (rest === undefined) return json(200, unitOf(scene, id));
  if (rest !== 'nodes') return notFound(path);
  const nodes = nodesWith(scene, id);
  return json(200, { nodes: nodes.map((node) => nodeOf(scene, node)) });
}

function answerNodes(scene: Scene, path: string, ip?: string, rest?: string): SimulatedAnswer {
  const nodes = installedNodes(scene);
  if (ip === undefined) return json(200, { nodes: nodes.map((node) => nodeOf(scene, node)) });
  const node = nodes.find((one) => one.ip === ip);
  if (node === undefined) return notFound(path);
  if (rest === undefined) return json(200, nodeOf(scene, node));
  if (rest !== 'units') return notFound(path);
  return json(200, { units: unitsOf(node).map((unit) => unitOn(scene, unit, node)) });
}

/** Units that every version from 1.11 to 2.2 has on a role, by their file names in dcos/dcos. */
const common = ['dcos-diagnostics', 'dcos-log', 'dcos-net', 'dcos-pkgpanda-api', 'dcos-rexray'];
const units: Readonly<Record<MachineType, readonly string[]>> = {
  master: [
    'dcos-adminrouter',
    'dcos-cosmos',
    'dcos-exhibitor',
    'dcos-marathon',
    'dcos-mesos-dns',
    'dcos-mesos-master',
    'dcos-metronome',
    ...common,
  ],
  'agent-private': ['dcos-adminrouter-agent', 'dcos-mesos-slave', ...common],
  'agent-public': ['dcos-adminrouter-agent', 'dcos-mesos-slave-public', ...common],
  boot: [],
};

/** dcos-diagnostics' names of node roles. */
const roles: Readonly<Record<MachineType, string>> = {
  master: 'master',
  'agent-private': 'agent',
  'agent-public': 'agent_public',
  boot: '',
};

function thisNode(scene: Scene): object {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  const own = master === null ? [] : unitsOf(master).map((unit) => unitOn(scene, unit, master));
  return {
    units: own.map((unit) => ({ ...unit, help: '' })),
    hostname: master?.name,
    ip: master?.ip,
    dcos_version: shownVersion(scene),
    node_role: 'master',
    mesos_id: '',
    dcos_diagnostics_version: 'simulated',
  };
}

function report(scene: Scene): object {
  const nodes = installedNodes(scene);
  const byUnit = unitNames(scene).map((unit) => {
    const on = nodesWith(scene, unit).map((node) => nodeOf(scene, node));
    return [unit, { ...unitOf(scene, unit), nodes: on }];
  });
  const byNode = nodes.map((node) => [
    node.ip,
    { ...nodeOf(scene, node), units: unitsOf(node).map((unit) => unitOn(scene, unit, node)) },
  ]);
  return {
    units: Object.fromEntries(byUnit),
    nodes: Object.fromEntries(byNode),
    updated_time: new Date(scene.now).toISOString(),
  };
}

function unitNames(scene: Scene): string[] {
  return [...new Set(installedNodes(scene).flatMap(unitsOf))].sort();
}

function unitsOf(node: MachineSpec): string[] {
  return units[node.type].map((unit) => `${unit}.service`);
}

function nodesWith(scene: Scene, unit: string): MachineSpec[] {
  return installedNodes(scene).filter((node) => unitsOf(node).includes(unit));
}

function nodeOf(scene: Scene, node: MachineSpec): object {
  return { host_ip: node.ip, health: healthOf(scene, node), role: roles[node.type] };
}

/** A unit is as well as the worst node that has it; a node that cannot be asked hides no failure. */
function unitOf(scene: Scene, id: string): object {
  const all = nodesWith(scene, id).map((node) => healthOf(scene, node));
  const health = all.includes(unhealthy) ? unhealthy : all.includes(unknown) ? unknown : ok;
  return { id, name: nameOf(id), health, description: `${nameOf(id)} (simulated)` };
}

function unitOn(scene: Scene, id: string, node: MachineSpec): object {
  const health = healthOf(scene, node);
  const output = health === ok ? '' : 'The simulated component has not settled yet.';
  return { id, name: nameOf(id), health, description: `${nameOf(id)} (simulated)`, output };
}

function healthOf(scene: Scene, node: MachineSpec): number {
  if (!isUp(scene, node)) return unknown;
  return isHealthy(scene, node) ? ok : unhealthy;
}

function nameOf(unit: string): string {
  const words = unit.replace(/^dcos-/, '').replace(/\.service$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

function notFound(path: string): SimulatedAnswer {
  return failure(404, `The simulated health service has nothing at ${path}.`);
}
