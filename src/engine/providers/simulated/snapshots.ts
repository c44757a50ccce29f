import type { MachineSnapshot } from '../../../shared/cluster/snapshots.ts';
import { machineId } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import type { Snapshots } from '../snapshots.ts';
import { strike } from './failures.ts';
import { machinesAtOnce, pace, simulatedMs } from './pace.ts';
import { machineIn, type SimulatedMachine, type SimulatedState, withMachine } from './state.ts';
import { readState, updateState } from './state-file.ts';
import { onEachMachine, passTime } from './work.ts';
import type { SimulatedWorld } from './world.ts';

/** Snapshots of simulated machines: copies of them in the state file, with what ran on them. */
export function simulatedSnapshots(world: SimulatedWorld): Snapshots {
  /** Lets each machine take its time, with the failures that were asked for. */
  const onEach = (
    cluster: ClusterRecord,
    machines: MachineNames,
    context: StepContext,
    step: string,
    seconds: number,
    change: (state: SimulatedState, machine: string) => SimulatedState,
  ) =>
    onEachMachine(machines, machinesAtOnce, context, async (machine, tell) => {
      const ms = simulatedMs(cluster.spec, seconds);
      await passTime(world.clock, ms, context.signal, tell);
      await strike(cluster, world, step, machine);
      await updateState(cluster, (state) => change(state, machine));
    });

  return {
    list: async (cluster) => partsIn(await readState(cluster), cluster),

    async pause(cluster, machines) {
      await updateState(cluster, (state) => allIn(state, cluster, machines, pausedOf(world)));
    },
    async wake(cluster, machines) {
      await updateState(cluster, (state) => allIn(state, cluster, machines, wokenOf));
    },

    take: (cluster, machines, label, context) =>
      onEach(cluster, machines, context, 'snapshot', pace.snapshot, (state, machine) => {
        const found = machineIn(state, cluster.spec, machine);
        if (found === undefined) return state;
        const before = state.snapshots.find(({ batch }) => batch === label.batch);
        const part = { [machineId(cluster.spec, machine)]: found };
        const now = before ?? { ...label, machines: {}, apps: state.apps };
        const others = state.snapshots.filter((one) => one !== before);
        const snapshot = { ...now, machines: { ...now.machines, ...part } };
        return { ...state, snapshots: [...others, snapshot] };
      }),

    restore: async (cluster, machines, batch, context) => {
      const snapshot = (await readState(cluster)).snapshots.find((one) => one.batch === batch);
      const ids = new Map(machines.map((machine) => [machine, machineId(cluster.spec, machine)]));
      const without = machines.filter((machine) => !snapshot?.machines[ids.get(machine) ?? '']);
      if (snapshot === undefined || without.length > 0) {
        const params = { name: cluster.spec.name, snapshot: snapshot?.name ?? '' };
        refuse('SNAPSHOT-INCOMPLETE', { ...params, machines: without.join(', ') });
      }
      await onEach(cluster, machines, context, 'restore', pace.restore, (state, machine) => {
        const part = snapshot.machines[ids.get(machine) ?? ''];
        const restored = { ...state, apps: snapshot.apps };
        return part === undefined
          ? state
          : withMachine(restored, cluster.spec, machine, asStored(part));
      });
    },

    remove: (cluster, machines, batch, context) =>
      onEach(
        cluster,
        machines,
        context,
        'snapshotdelete',
        pace.snapshotDelete,
        (state, machine) => {
          const left = state.snapshots.flatMap((one) => {
            if (one.batch !== batch) return [one];
            const { [machineId(cluster.spec, machine)]: _part, ...others } = one.machines;
            return Object.keys(others).length === 0 ? [] : [{ ...one, machines: others }];
          });
          return { ...state, snapshots: left };
        },
      ),
  };
}

function partsIn(state: SimulatedState, { spec }: ClusterRecord): MachineSnapshot[] {
  return state.snapshots.flatMap(({ name, batch, at, machines }) =>
    spec.machines.flatMap((machine): MachineSnapshot[] => {
      const part = machines[machineId(spec, machine.name)];
      if (part === undefined) return [];
      const running = ran(part);
      // What VirtualBox would need for the memory of a machine that is half used.
      const bytes = part.state === 'stopped' ? 0 : machine.memoryMiB * 512 * 1024;
      return [{ machine: machine.name, name, batch, at, bytes, running, blockedBy: [] }];
    }),
  );
}

function ran({ state }: SimulatedMachine): boolean {
  return state === 'running' || state === 'starting' || state === 'paused';
}

/** A machine that ran comes back with its memory, as one that was saved then. */
function asStored(part: SimulatedMachine): SimulatedMachine {
  const effects = part.effects.filter((effect) => effect !== 'health');
  return ran(part) ? { ...part, state: 'saved', readyAt: null, effects } : part;
}

function allIn(
  state: SimulatedState,
  { spec }: ClusterRecord,
  machines: MachineNames,
  change: (machine: SimulatedMachine) => SimulatedMachine,
): SimulatedState {
  return machines.reduce((sum, name) => {
    const found = machineIn(sum, spec, name);
    return found === undefined ? sum : withMachine(sum, spec, name, change(found));
  }, state);
}

function pausedOf({ clock }: SimulatedWorld) {
  return (machine: SimulatedMachine): SimulatedMachine => {
    const booted = machine.readyAt !== null && machine.readyAt <= clock.now();
    const runs = machine.state === 'running' || (machine.state === 'starting' && booted);
    return runs ? { ...machine, state: 'paused' } : machine;
  };
}

function wokenOf(machine: SimulatedMachine): SimulatedMachine {
  return machine.state === 'paused' ? { ...machine, state: 'running' } : machine;
}
