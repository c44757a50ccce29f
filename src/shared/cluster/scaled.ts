import type { ChangeOf } from '../operations/change.ts';
import { type Problem, problem } from '../problem.ts';
import { newMachine } from '../topology/new-machine.ts';
import { writeVagrantConfig } from '../topology/vagrant-config.ts';
import { validateTopology } from '../topology/validate.ts';
import type { MachineType } from './kinds.ts';
import type { ClusterSpec, MachineSpec } from './spec.ts';

/** What a change of the agents makes of a cluster's machines. */
export interface Scaled {
  readonly added: readonly MachineSpec[];
  readonly removed: readonly MachineSpec[];
  /** While it happens: those that come are there already, those that go are still there. */
  readonly during: readonly MachineSpec[];
  /** In the end. */
  readonly machines: readonly MachineSpec[];
  /** Why it cannot be; empty where it can. */
  readonly problems: readonly Problem[];
}

type Scale = Omit<ChangeOf<'scale'>, 'kind'>;
type Scaling = Pick<ClusterSpec, 'name' | 'network' | 'machines'>;

/**
 * The machines after a change of the agents. Those named in `remove` go, then the newest of a kind
 * where there are still too many; new ones get free names and addresses that no machine has or had
 * before the change. Asked again of its own outcome, or of what it has come to in between, it wants the
 * same: names in `remove` that are not there are gone already.
 */
export function scaled(spec: Scaling, change: Scale): Scaled {
  const { machines } = spec;
  const named = machines.filter(({ name }) => change.remove?.includes(name) === true);
  const removed = new Set(named.filter(isAgent).map(({ name }) => name));
  let during = [...machines];
  for (const type of agentTypes) {
    const wanted = countOf(change, type);
    const staying = machines.filter((each) => each.type === type && !removed.has(each.name));
    for (const { name } of staying.slice(wanted)) removed.add(name);
    for (let count = staying.length; count < wanted; count += 1) {
      during = joined(during, newAgent(spec, during, type, change));
    }
  }
  const after = during.filter(({ name }) => !removed.has(name));
  const added = during.filter((machine) => !machines.includes(machine));
  return {
    added,
    removed: machines.filter(({ name }) => removed.has(name)),
    during,
    machines: after,
    problems: [
      ...named.filter((machine) => !isAgent(machine)).map(notRemovable),
      ...impossible(spec, after, added),
    ],
  };
}

/** Names in `remove` that the cluster does not have. */
export function unknownNames({ machines }: Pick<Scaling, 'machines'>, change: Scale): string[] {
  const known = new Set(machines.map(({ name }) => name));
  return (change.remove ?? []).filter((name) => !known.has(name));
}

/** How many agents of the type there are. */
export function agentCount(
  machines: readonly Pick<MachineSpec, 'type'>[],
  type: AgentType,
): number {
  return machines.filter((machine) => machine.type === type).length;
}

export const agentTypes = ['agent-private', 'agent-public'] as const satisfies MachineType[];
export type AgentType = (typeof agentTypes)[number];

/** Only agents come and go: masters find each other through a list that is part of what is installed. */
export function isAgent({ type }: Pick<MachineSpec, 'type'>): boolean {
  return (agentTypes as readonly MachineType[]).includes(type);
}

function countOf({ privateAgents, publicAgents }: Scale, type: AgentType): number {
  return type === 'agent-private' ? privateAgents : publicAgents;
}

/** As the last one of its kind, unless another size was asked for. */
function newAgent(
  { network }: Scaling,
  machines: readonly MachineSpec[],
  type: AgentType,
  { size = {}, remove = [] }: Scale,
): MachineSpec {
  // A name that shall go must not come back before it is gone.
  const plain = newMachine(machines, type, network, remove);
  const like = machines.findLast((machine) => machine.type === type) ?? plain;
  const { memoryReservedMiB, box } = like;
  const { cpus = like.cpus, memoryMiB = like.memoryMiB } = size;
  return { ...plain, cpus, memoryMiB, memoryReservedMiB, box };
}

/** Behind the last one of its kind. */
function joined(machines: readonly MachineSpec[], machine: MachineSpec): MachineSpec[] {
  const last = machines.findLastIndex(({ type }) => type === machine.type);
  return last < 0 ? [...machines, machine] : machines.toSpliced(last + 1, 0, machine);
}

function notRemovable({ name, type }: MachineSpec): Problem {
  const code = type === 'master' ? 'SCALE-MASTERS-FIXED' : 'SCALE-BOOT-STAYS';
  return problem(code, { machine: name }, { kind: 'invalid', machine: name });
}

/** The rules of every topology hold for what shall be, too. */
function impossible(
  { name, network }: Scaling,
  machines: readonly MachineSpec[],
  added: readonly MachineSpec[],
): Problem[] {
  if (!machines.some(isAgent)) return [problem('SCALE-NO-AGENT', {}, { kind: 'invalid' })];
  if (added.some(({ ip }) => ip === '')) {
    return [problem('SCALE-NETWORK-FULL', { network }, { kind: 'invalid' })];
  }
  const { errors } = validateTopology(writeVagrantConfig(machines), { cluster: name, network });
  return errors.map(({ code, params }) => problem(code, params, { kind: 'invalid' }));
}
