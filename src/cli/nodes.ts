import { type Command, Option } from 'commander';
import type { Engine } from '../engine/index.ts';
import {
  machineNamed,
  type NodeRole,
  nodeRoles,
  roleOf,
} from '../shared/cluster/node-reference.ts';
import { refuse } from '../shared/problem.ts';
import { option } from './command.ts';
import { word } from './words.ts';

/** Which machines of a cluster a command is for. */
export interface NodeOptions {
  readonly machine?: readonly string[];
  readonly role?: NodeRole;
  readonly all?: boolean;
}

export function addNodeOptions(command: Command): Command {
  return command
    .addOption(option('--machine <machine>', 'help.nodes.machine').argParser(several))
    .addOption(
      new Option('--role <role>', word('help.nodes.role')).choices(nodeRoles).conflicts('machine'),
    )
    .addOption(option('--all', 'help.nodes.all').conflicts(['machine', 'role']));
}

/** An option that may be given several times. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/**
 * Names of the machines that are meant, each once; the first master unless told, as minidcos has it. Throws
 * `CLUSTER-UNKNOWN`, `CLI-NODE-UNKNOWN` and `CLI-NODE-NONE` (all invalid).
 */
export async function chosenMachines(
  engine: Engine,
  name: string,
  { machine: given = [], role, all = false }: NodeOptions,
): Promise<readonly string[]> {
  const cluster = await engine.status(name);
  const { machines } = cluster;
  if (all) return machines.filter(({ type }) => type !== 'boot').map((each) => each.name);
  if (given.length > 0) {
    const named = given.map((node) => machineNamed(cluster, node) ?? unknown(node));
    return [...new Set(named)];
  }
  const wanted = role ?? 'master';
  const found = machines.filter(({ type }) => roleOf(type) === wanted).map((each) => each.name);
  const [first] = found;
  if (first === undefined) return refuse('CLI-NODE-NONE', { name, role: wanted }, invalid);
  return role === undefined ? [first] : found;

  function unknown(node: string): never {
    const known = machines.map((each) => each.name).join(', ');
    return refuse('CLI-NODE-UNKNOWN', { name, node, machines: known }, invalid);
  }
}

const invalid = { kind: 'invalid' } as const;
