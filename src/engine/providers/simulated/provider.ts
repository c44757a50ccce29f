import { providerCan } from '../../../shared/cluster/provider-can.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, problem, refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { writeTopology } from '../../vagrant/index.ts';
import type { ClusterRecord, MachineNames, Provider } from '../provider.ts';
import { bringUp } from './boot.ts';
import { cloneSimulated } from './clone.ts';
import { strike } from './failures.ts';
import { machinesAtOnce, pace, simulatedMs } from './pace.ts';
import { simulatedSizes } from './sizes.ts';
import { simulatedSnapshots } from './snapshots.ts';
import { machineIn, machineStateAt, withMachine, withoutMachine } from './state.ts';
import { forgetStateIfEmpty, readState, updateState } from './state-file.ts';
import { simulatedUsage } from './usage.ts';
import { onEachMachine, passTime } from './work.ts';
import { realWorld, type SimulatedWorld } from './world.ts';

/**
 * The provider whose machines are lines in a file: the whole app can be walked through with it on any
 * computer. It takes a realistic time divided by the cluster's `speed`, and says what it is.
 */
export function simulatedProvider(world: SimulatedWorld = realWorld): Provider {
  return {
    id: 'simulated',
    capabilities: providerCan.simulated,
    stopTitle: say('simulated.stop'),

    probe: async () => ({ available: true, version: null, problems: [] }),
    states: (cluster) => states(cluster, world),
    usage: (cluster, running) => simulatedUsage(cluster, running, world),

    hasBox: async () => true,
    addBox: async () => {},
    removeBox: async () => {},

    hasNetwork: async ({ spec, folder }) => (await readState({ folder })).network === spec.network,
    createNetwork: (cluster, context) => createNetwork(cluster, context, world),
    async removeNetwork(cluster) {
      await updateState(cluster, (state) =>
        state.network === null ? state : { ...state, network: null },
      );
      await forgetStateIfEmpty(cluster);
    },

    up: (cluster, machines, context) =>
      onEachKnown(cluster, machines, context, (machine, tell) =>
        bringUp({ cluster, machine, step: 'machines', context, world, tell }),
      ),
    stop: (cluster, machines, context) =>
      onEachKnown(cluster, machines, context, (machine, tell) =>
        suspend(cluster, machine, context, world, tell),
      ),
    async start(cluster, machines, context) {
      refuseUnknown(cluster, machines);
      await refuseAbsent(cluster, machines, world);
      await onEachKnown(cluster, machines, context, (machine, tell) =>
        bringUp({ cluster, machine, step: 'start', context, world, tell }),
      );
    },
    destroy: (cluster, machines, context) => destroy(cluster, machines, context, world),
    snapshots: simulatedSnapshots(world),
    clone: (cluster, from, context) => cloneSimulated(cluster, from, context, world),

    sizes: simulatedSizes(world),
    rewrite: ({ spec, folder }) => writeTopology(folder, spec.machines),

    ssh: async (_cluster, machine) =>
      refuse('PROVIDER-WITHOUT-SSH', { machine }, { kind: 'prerequisite', machine }),
  };
}

type Tell = (fraction: number) => void;

async function states(
  { spec, folder }: ClusterRecord,
  { clock }: SimulatedWorld,
): Promise<ReadonlyMap<string, MachineState>> {
  const state = await readState({ folder });
  const now = clock.now();
  return new Map(spec.machines.map(({ name }) => [name, machineStateAt(state, spec, name, now)]));
}

async function createNetwork(
  cluster: ClusterRecord,
  context: StepContext,
  world: SimulatedWorld,
): Promise<void> {
  const { spec } = cluster;
  if ((await readState(cluster)).network === spec.network) return;
  context.log(`Creating the simulated network ${spec.network}`);
  await passTime(world.clock, simulatedMs(spec, pace.network), context.signal, (fraction) =>
    context.progress(fraction),
  );
  await strike(cluster, world, 'network', null);
  await updateState(cluster, (state) => ({ ...state, network: spec.network }));
}

async function suspend(
  cluster: ClusterRecord,
  machine: string,
  context: StepContext,
  world: SimulatedWorld,
  tell: Tell,
): Promise<void> {
  const { spec } = cluster;
  const runs = ['running', 'starting', 'paused'].includes(
    machineStateAt(await readState(cluster), spec, machine, world.clock.now()),
  );
  if (!runs) return tell(1);
  context.log('Saving the state of the simulated machine', machine);
  await passTime(world.clock, simulatedMs(spec, pace.suspend), context.signal, tell);
  await strike(cluster, world, 'stop', machine);
  await updateState(cluster, (state) => {
    const found = machineIn(state, spec, machine);
    if (found === undefined) return state;
    // Components must find each other again after a pause, so they no longer count as healthy.
    const effects = found.effects.filter((effect) => effect !== 'health');
    return withMachine(state, spec, machine, { ...found, state: 'saved', readyAt: null, effects });
  });
}

async function destroy(
  cluster: ClusterRecord,
  machines: MachineNames,
  context: StepContext,
  world: SimulatedWorld,
): Promise<void> {
  const { spec } = cluster;
  await onEachKnown(cluster, machines, context, async (machine, tell) => {
    if (machineIn(await readState(cluster), spec, machine) === undefined) return tell(1);
    context.log('Removing the simulated machine', machine);
    await passTime(world.clock, simulatedMs(spec, pace.destroy), context.signal, tell);
    await strike(cluster, world, 'destroy', machine);
    await updateState(cluster, (state) => withoutMachine(state, spec, machine));
  });
  const after = await readState(cluster);
  const left = machines.filter((machine) => machineIn(after, spec, machine) !== undefined);
  if (left.length > 0) {
    refuse('MACHINES-LEFT', { cluster: spec.name, machines: left.join(', ') });
  }
}

async function onEachKnown(
  cluster: ClusterRecord,
  machines: MachineNames,
  context: StepContext,
  work: (machine: string, tell: Tell) => Promise<void>,
): Promise<void> {
  refuseUnknown(cluster, machines);
  await onEachMachine(machines, machinesAtOnce, context, work);
}

function refuseUnknown({ spec }: ClusterRecord, machines: MachineNames): void {
  const known = spec.machines.map((machine) => machine.name);
  const machine = machines.find((name) => !known.includes(name));
  if (machine === undefined) return;
  const params = { cluster: spec.name, machine, machines: known.join(', ') };
  refuse('CLUSTER-MACHINE-UNKNOWN', params, { kind: 'invalid', machine });
}

async function refuseAbsent(
  { spec, folder }: ClusterRecord,
  machines: MachineNames,
  { clock }: SimulatedWorld,
): Promise<void> {
  const state = await readState({ folder });
  const machine = machines.find(
    (name) => machineStateAt(state, spec, name, clock.now()) === 'absent',
  );
  if (machine === undefined) return;
  throw new ProblemError(problem('MACHINE-ABSENT', { cluster: spec.name, machine }, { machine }));
}
