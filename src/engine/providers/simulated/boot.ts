import { machineId } from '../../../shared/cluster/spec.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { ClusterRecord } from '../provider.ts';
import { cancelled } from './clock.ts';
import { strike } from './failures.ts';
import { pace, simulatedMs } from './pace.ts';
import { isNameTaken, machineIn, withMachine } from './state.ts';
import { readState, updateState } from './state-file.ts';
import { passTime } from './work.ts';
import type { SimulatedWorld } from './world.ts';

interface BootTask {
  readonly cluster: ClusterRecord;
  readonly machine: string;
  /** The step that asks, for which a failure may be simulated. */
  readonly step: 'machines' | 'start';
  readonly context: StepContext;
  readonly world: SimulatedWorld;
  readonly tell: (fraction: number) => void;
}

/**
 * Makes one machine run, from whatever state it is in. As with a real hypervisor nothing exists until
 * the box is imported, and a machine that boots goes on booting when its engine ends.
 */
export async function bringUp(task: BootTask): Promise<void> {
  const { cluster, machine, world, context, tell } = task;
  const state = await readState(cluster);
  if (isNameTaken(state, cluster.spec, machine)) {
    const params = { id: machineId(cluster.spec, machine), cluster: cluster.spec.name };
    refuse('MACHINE-NAME-TAKEN', params, { machine });
  }
  const found = machineIn(state, cluster.spec, machine);
  if (found === undefined) await create(task);
  if (found?.state === 'starting') {
    const rest = Math.max(0, (found.readyAt ?? 0) - world.clock.now());
    await passTime(world.clock, rest, context.signal, tell);
    await setRunning(task);
  } else if (found?.state === 'paused') {
    context.log('The simulated machine goes on; it was paused', machine);
    await setRunning(task);
  } else if (found?.state !== 'running') {
    await boot(task, found !== undefined, found?.state === 'saved');
  }
  tell(1);
}

/** Share of creating in the work of creating and booting. */
const createShare = pace.create / (pace.create + pace.boot);

async function create({ cluster, machine, step, context, world, tell }: BootTask): Promise<void> {
  const { spec } = cluster;
  context.log('Importing the simulated box', machine);
  await passTime(world.clock, simulatedMs(spec, pace.create), context.signal, (fraction) =>
    tell(fraction * createShare),
  );
  await strike(cluster, world, step, machine);
  const wanted = spec.machines.find(({ name }) => name === machine);
  const size = wanted && { cpus: wanted.cpus, memoryMiB: wanted.memoryMiB };
  await updateState(cluster, (state) =>
    withMachine(state, spec, machine, {
      cluster: spec.id,
      state: 'stopped',
      readyAt: null,
      effects: [],
      ...(size && { size }),
    }),
  );
}

async function boot(task: BootTask, existed: boolean, saved: boolean): Promise<void> {
  const { cluster, machine, step, context, world, tell } = task;
  const { spec } = cluster;
  if (context.signal.aborted) throw cancelled();
  if (existed) await strike(cluster, world, step, machine);
  context.log(saved ? 'Resuming the simulated machine' : 'Booting the simulated machine', machine);
  const ms = simulatedMs(spec, saved ? pace.resume : pace.boot);
  const readyAt = world.clock.now() + ms;
  await updateState(cluster, (state) => {
    const found = machineIn(state, spec, machine);
    if (found === undefined) return state;
    return withMachine(state, spec, machine, { ...found, state: 'starting', readyAt });
  });
  await passTime(world.clock, ms, context.signal, (fraction) =>
    tell(createShare + fraction * (1 - createShare)),
  );
  await setRunning(task);
  context.log('The simulated machine is ready', machine);
}

async function setRunning({ cluster, machine }: BootTask): Promise<void> {
  await updateState(cluster, (state) => {
    const found = machineIn(state, cluster.spec, machine);
    if (found?.state !== 'starting' && found?.state !== 'paused') return state;
    return withMachine(state, cluster.spec, machine, { ...found, state: 'running' });
  });
}
