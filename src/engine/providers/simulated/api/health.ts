import type { MachineType } from '../../../../shared/cluster/kinds.ts';
import type { MachineSpec } from '../../../../shared/cluster/spec.ts';
import { failure, json, type SimulatedAnswer } from './answer.ts';
import {
  answeringMaster,
  installedNodes,
  isHealthy,
  isUp,
  type Scene,
  shownVersion,
} from './cluster-facts.ts';
import { unitNamesOf } from './unit-names.ts';

/** dcos-diagnostics' codes. */
const ok = 0;
const unhealthy = 1;
const unknown = 3;

/** dcos-diagnostics under `/system/health/v1`; `path` is what follows, empty for the node itself. */
export function answerHealth(scene: Scene, path: string): SimulatedAnswer {
  const [, kind, id, rest, ...more] = path.split('/');
  const [unit, ...further] = more;
  if (further.length > 0) return notFound(path);
  if (kind === undefined) return json(200, thisNode(scene));
  if (kind === 'report' && id === undefined) return json(200, report(scene));
  if (kind === 'nodes') return answerNodes(scene, path, { ip: id, rest, unit });
  if (kind === 'units' && unit === undefined) return answerUnits(scene, path, id, rest);
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

interface OfNode {
  readonly ip: string | undefined;
  readonly rest: string | undefined;
  readonly unit: string | undefined;
}

function answerNodes(scene: Scene, path: string, { ip, rest, unit }: OfNode): SimulatedAnswer {
  const nodes = installedNodes(scene);
  if (ip === undefined) return json(200, { nodes: nodes.map((node) => nodeOf(scene, node)) });
  const node = nodes.find((one) => one.ip === ip);
  if (node === undefined) return notFound(path);
  if (rest === undefined) return json(200, nodeOf(scene, node));
  if (rest !== 'units' || (unit !== undefined && !unitsOf(scene, node).includes(unit))) {
    return notFound(path);
  }
  if (unit !== undefined) return json(200, { ...unitOn(scene, unit, node), help: '' });
  return json(200, { units: unitsOf(scene, node).map((unit) => unitOn(scene, unit, node)) });
}

/** dcos-diagnostics' names of node roles. */
const roles: Readonly<Record<MachineType, string>> = {
  master: 'master',
  'agent-private': 'agent',
  'agent-public': 'agent_public',
  boot: '',
};

function thisNode(scene: Scene): object {
  const master = answeringMaster(scene.state, scene.spec, scene.now);
  const own =
    master === null ? [] : unitsOf(scene, master).map((unit) => unitOn(scene, unit, master));
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
    {
      ...nodeOf(scene, node),
      units: unitsOf(scene, node).map((unit) => unitOn(scene, unit, node)),
    },
  ]);
  return {
    units: Object.fromEntries(byUnit),
    nodes: Object.fromEntries(byNode),
    updated_time: new Date(scene.now).toISOString(),
  };
}

function unitNames(scene: Scene): string[] {
  return [...new Set(installedNodes(scene).flatMap((node) => unitsOf(scene, node)))].sort();
}

function unitsOf(scene: Scene, node: MachineSpec): readonly string[] {
  return unitNamesOf(node.type, shownVersion(scene));
}

function nodesWith(scene: Scene, unit: string): MachineSpec[] {
  return installedNodes(scene).filter((node) => unitsOf(scene, node).includes(unit));
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
