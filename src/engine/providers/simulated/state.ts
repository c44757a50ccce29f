import * as z from 'zod';
import { type ClusterSpec, machineId } from '../../../shared/cluster/spec.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';

/** Version of simulated.json; a higher one is refused, never rewritten. */
export const SIMULATED_STATE_VERSION = 1;

/** What an installation step leaves on a machine. */
export const effects = [
  'keys',
  'names',
  'base',
  'installer',
  'genconf',
  'serve',
  'master',
  'agent',
  'postflight',
  'memory',
  'health',
  'registry',
  'registry-trust',
  'java',
] as const;
export type Effect = (typeof effects)[number];

const simulatedMachine = z.strictObject({
  /** Id of the cluster it belongs to: the mark that every provider gives its machines. */
  cluster: z.string(),
  state: z.enum(['stopped', 'saved', 'starting', 'running', 'paused']),
  /** When its last boot ends or ended, ms since 1970: it boots on even if its engine is dead. */
  readyAt: z.number().nullable(),
  effects: z.array(z.enum(effects)),
  /** DC/OS version on a node, or served by a boot machine; left out by earlier versions of this program. */
  dcos: z.string().optional(),
  /** What it was made with, or was given since; left out by earlier versions of this program. */
  size: z.strictObject({ cpus: z.number(), memoryMiB: z.number() }).optional(),
});

const simulatedTask = z.strictObject({
  id: z.string(),
  machine: z.string(),
  /** ms since 1970. */
  startedAt: z.number(),
  /** On its agent; left out by earlier versions of this program. */
  ports: z.array(z.int()).optional(),
});

/** A change that Marathon is about; over by itself at its time. */
const simulatedDeployment = z.strictObject({
  id: z.string(),
  /** Marathon's word: `ScaleApplication`. */
  action: z.string(),
  /** ms since 1970. */
  until: z.number(),
});

const simulatedApp = z.strictObject({
  id: z.string(),
  cmd: z.string().nullable(),
  image: z.string().nullable(),
  instances: z.int().nonnegative(),
  cpus: z.number().nonnegative(),
  memMiB: z.number().nonnegative(),
  diskMiB: z.number().nonnegative(),
  /** Runs on public agents instead of private ones. */
  onPublicAgents: z.boolean(),
  /** ISO time of the POST; Marathon calls it the app's version. */
  version: z.string(),
  tasks: z.array(simulatedTask),
  // Left out by earlier versions of this program.
  labels: z.record(z.string(), z.string()).optional(),
  /** How many ports each task has. */
  ports: z.int().nonnegative().optional(),
  deployment: simulatedDeployment.optional(),
});

/** A copy of the machines and of what runs on them, as it was. */
const simulatedSnapshot = z.strictObject({
  name: z.string(),
  batch: z.string(),
  at: z.string(),
  machines: z.record(z.string(), simulatedMachine),
  apps: z.array(simulatedApp),
});

export const simulatedState = z.strictObject({
  version: z.literal(SIMULATED_STATE_VERSION),
  /** The network in CIDR form; null while there is none. */
  network: z.string().nullable(),
  /** By machine id (`dv-demo-m1`), as virtual machines are by name. */
  machines: z.record(z.string(), simulatedMachine),
  apps: z.array(simulatedApp),
  /** Number of the next Marathon task. */
  nextTask: z.int(),
  /** Machines that Mesos plans to do without (`down`: does already), by address. */
  maintenance: z.array(z.strictObject({ ip: z.string(), down: z.boolean() })).optional(),
  /** How often each failure rule struck already. */
  strikes: z.record(z.string(), z.int()),
  /** Oldest first; machines by their id. */
  snapshots: z.array(simulatedSnapshot).default([]),
});

export type SimulatedMachine = z.infer<typeof simulatedMachine>;
export type SimulatedApp = z.infer<typeof simulatedApp>;
export type SimulatedSnapshot = z.infer<typeof simulatedSnapshot>;
export type SimulatedState = z.infer<typeof simulatedState>;

type Cluster = Pick<ClusterSpec, 'id' | 'name'>;

export const emptyState: SimulatedState = {
  version: SIMULATED_STATE_VERSION,
  network: null,
  machines: {},
  apps: [],
  nextTask: 1,
  strikes: {},
  snapshots: [],
};

/** The cluster's machine of that name; undefined where there is none or it carries another mark. */
export function machineIn(
  state: SimulatedState,
  spec: Cluster,
  name: string,
): SimulatedMachine | undefined {
  const machine = state.machines[machineId(spec, name)];
  return machine?.cluster === spec.id ? machine : undefined;
}

/** Something that is not the cluster's holds the name that the machine would have. */
export function isNameTaken(state: SimulatedState, spec: Cluster, name: string): boolean {
  const machine = state.machines[machineId(spec, name)];
  return machine !== undefined && machine.cluster !== spec.id;
}

/** State of a machine at a time (ms since 1970). */
export function machineStateAt(
  state: SimulatedState,
  spec: Cluster,
  name: string,
  now: number,
): MachineState {
  const machine = machineIn(state, spec, name);
  if (machine === undefined) return 'absent';
  const booted = machine.readyAt !== null && machine.readyAt <= now;
  return machine.state === 'starting' && booted ? 'running' : machine.state;
}

/** The state with one machine of the cluster put in place of what was there. */
export function withMachine(
  state: SimulatedState,
  spec: Cluster,
  name: string,
  machine: SimulatedMachine,
): SimulatedState {
  return { ...state, machines: { ...state.machines, [machineId(spec, name)]: machine } };
}

/** The state without that machine, and without the Marathon tasks that ran on it. */
export function withoutMachine(state: SimulatedState, spec: Cluster, name: string): SimulatedState {
  if (machineIn(state, spec, name) === undefined) return state;
  const { [machineId(spec, name)]: _removed, ...machines } = state.machines;
  const apps = state.apps.map((app) => ({
    ...app,
    tasks: app.tasks.filter((task) => task.machine !== name),
  }));
  const none = Object.keys(machines).length === 0;
  const snapshots = none
    ? []
    : state.snapshots.map((one) => withoutPart(one, machineId(spec, name)));
  return { ...state, machines, apps: none ? [] : apps, snapshots };
}

/** A machine that goes takes its part of each snapshot with it. */
function withoutPart(snapshot: SimulatedSnapshot, id: string): SimulatedSnapshot {
  const { [id]: _removed, ...machines } = snapshot.machines;
  return { ...snapshot, machines };
}

export function hasEffect(
  state: SimulatedState,
  spec: Cluster,
  name: string,
  effect: Effect,
): boolean {
  return machineIn(state, spec, name)?.effects.includes(effect) ?? false;
}

/** The state with one more effect on a machine; unchanged where the machine is gone. */
export function withEffect(
  state: SimulatedState,
  spec: Cluster,
  name: string,
  effect: Effect,
): SimulatedState {
  const machine = machineIn(state, spec, name);
  if (machine === undefined || machine.effects.includes(effect)) return state;
  return withMachine(state, spec, name, { ...machine, effects: [...machine.effects, effect] });
}
