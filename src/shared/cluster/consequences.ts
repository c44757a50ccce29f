import { type Message, say } from '../messages/message.ts';
import type { ChangeOf } from '../operations/change.ts';
import { type Problem, problem } from '../problem.ts';
import type { ClusterStatus } from '../snapshot.ts';
import { type Fit, fitOn, gigabytes, type Host } from '../topology/fit.ts';
import { canChange } from './predicates.ts';
import { canResize, resized, sizeProblem } from './resized.ts';
import { scaled, unknownNames } from './scaled.ts';
import type { ClusterSpec, MachineSpec } from './spec.ts';
import type { MachineState } from './states.ts';
import { totalsOf } from './totals.ts';

/** What a change will do to the machines of a cluster, told before it is done. */
export interface Consequences {
  /** What is wrong with it; with any it is refused. */
  readonly problems: readonly Problem[];
  /** What happens, in the order in which it does. */
  readonly messages: readonly Message[];
  /** Something that runs is ended or restarted, or is removed for good: a person shall say yes. */
  readonly disruptive: boolean;
  /** Whether what the cluster has then fits this computer; null where it takes no more than now. */
  readonly fit: Fit | null;
}

/** A cluster as it is: what it shall be, and what its machines do. */
export interface ClusterNow {
  readonly spec: Pick<ClusterSpec, 'name' | 'network' | 'provider' | 'machines'>;
  readonly status: ClusterStatus;
  /** Running tasks by machine; left out where nobody knows. */
  readonly tasks?: Readonly<Record<string, number | null>>;
}

export type SizeChange = ChangeOf<'scale'> | ChangeOf<'resize'>;

/** What a change of the agents or of a machine's size brings with it. `host` is this computer. */
export function consequencesOf(now: ClusterNow, change: SizeChange, host: Host | null) {
  return change.kind === 'scale' ? ofScale(now, change, host) : ofResize(now, change, host);
}

function ofScale(now: ClusterNow, change: ChangeOf<'scale'>, host: Host | null): Consequences {
  const { spec, status, tasks = {} } = now;
  const verdict = canChange(status, 'scale');
  const unknown = unknownNames(spec, change);
  const { added, removed, machines, problems } = scaled(spec, change);
  const stateOf = stateIn(status);
  const absent = machines.filter(({ name }) => stateOf(name) === 'absent' && !isIn(added, name));
  const boot = machines.find(({ type }) => type === 'boot');
  const bootStarts = added.length > 0 && boot !== undefined && stateOf(boot.name) !== 'running';
  const messages = [
    ...(bootStarts ? [say('change.boot-starts', { machine: boot.name })] : []),
    ...[...absent, ...added].map(comes),
    ...removed.map((machine) => goes(machine, tasks[machine.name] ?? null)),
  ];
  return {
    problems: [
      ...(verdict.ok ? [] : [refused(verdict.why)]),
      ...unknown.map((machine) => unknownMachine(spec, machine)),
      ...problems,
    ],
    messages: messages.length > 0 ? messages : [say('change.nothing')],
    disruptive: removed.length > 0,
    fit: added.length + absent.length > 0 ? fitOf(now, machines, host) : null,
  };
}

function ofResize(now: ClusterNow, change: ChangeOf<'resize'>, host: Host | null): Consequences {
  const { spec, status } = now;
  const machine = spec.machines.find(({ name }) => name === change.machine);
  if (machine === undefined) {
    return {
      problems: [unknownMachine(spec, change.machine)],
      messages: [],
      disruptive: false,
      fit: null,
    };
  }
  const verdict = canResize(status, machine.name);
  const wrong = sizeProblem(machine, change);
  const runs = stateIn(status)(machine.name) === 'running';
  const same = machine.cpus === change.cpus && machine.memoryMiB === change.memoryMiB;
  const size = { machine: machine.name, cpus: change.cpus, memory: gigabytes(change.memoryMiB) };
  return {
    problems: [...(verdict.ok ? [] : [refused(verdict.why)]), ...(wrong === null ? [] : [wrong])],
    messages: same
      ? [say('change.nothing')]
      : [say('change.size', size), ...restarts(now, machine, runs)],
    disruptive: runs && !same,
    fit:
      change.memoryMiB > machine.memoryMiB || change.cpus > machine.cpus
        ? fitOf(now, resized(spec.machines, change), host)
        : null,
  };
}

function restarts({ spec }: ClusterNow, { name, type }: MachineSpec, runs: boolean): Message[] {
  const machine = name;
  const isNode = type !== 'boot';
  if (spec.provider === 'lxc') {
    const agent = type === 'agent-private' || type === 'agent-public';
    return [
      say('change.container'),
      ...(agent && runs ? [say('change.agent-restarts', { machine })] : []),
    ];
  }
  if (!runs) return [say('change.when-started', { machine })];
  if (!isNode) return [say('change.restarts.boot', { machine })];
  if (type !== 'master') return [say('change.restarts.agent', { machine })];
  const masters = spec.machines.filter((each) => each.type === 'master').length;
  return [
    say(masters === 1 ? 'change.restarts.only-master' : 'change.restarts.master', { machine }),
  ];
}

/** Memory that the cluster's running machines have already is not taken a second time. */
function fitOf({ spec, status }: ClusterNow, machines: readonly MachineSpec[], host: Host | null) {
  if (host === null || spec.provider === 'simulated') return null;
  const stateOf = stateIn(status);
  const running = spec.machines.filter(({ name }) => stateOf(name) === 'running');
  const freeMemoryMiB = host.freeMemoryMiB + totalsOf(running).memoryMiB;
  return fitOn({ ...host, freeMemoryMiB }, totalsOf(machines));
}

function comes({ name, type, ip, cpus, memoryMiB }: MachineSpec): Message {
  const code = type === 'agent-public' ? 'change.comes.public' : 'change.comes.private';
  return say(code, { machine: name, ip, cpus, memory: gigabytes(memoryMiB) });
}

function goes({ name }: MachineSpec, tasks: number | null): Message {
  return tasks === null || tasks === 0
    ? say('change.goes', { machine: name })
    : say('change.goes.tasks', { machine: name, count: tasks });
}

function stateIn({ machines }: ClusterStatus): (machine: string) => MachineState {
  const states = new Map(machines.map(({ name, state }) => [name, state]));
  return (machine) => states.get(machine) ?? 'absent';
}

function isIn(machines: readonly MachineSpec[], name: string): boolean {
  return machines.some((machine) => machine.name === name);
}

function refused({ code, params }: Message): Problem {
  return problem(code, params, { kind: 'invalid' });
}

function unknownMachine({ name, machines }: ClusterNow['spec'], machine: string): Problem {
  const params = { cluster: name, machine, machines: machines.map((each) => each.name).join(', ') };
  return problem('CLUSTER-MACHINE-UNKNOWN', params, { kind: 'invalid', machine });
}
