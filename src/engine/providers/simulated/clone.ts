import { machineId } from '../../../shared/cluster/spec.ts';
import type { StepContext } from '../../operations/step.ts';
import type { ClusterRecord } from '../provider.ts';
import { strike } from './failures.ts';
import { machinesAtOnce, pace, simulatedMs } from './pace.ts';
import { machineIn, withMachine } from './state.ts';
import { readState, updateState } from './state-file.ts';
import { onEachMachine, passTime } from './work.ts';
import type { SimulatedWorld } from './world.ts';

/** Copies of another cluster's simulated machines, with what ran on them; without snapshots, as VirtualBox does. */
export async function cloneSimulated(
  cluster: ClusterRecord,
  from: ClusterRecord,
  context: StepContext,
  world: SimulatedWorld,
): Promise<void> {
  const source = await readState(from);
  const { spec } = cluster;
  const names = spec.machines.map(({ name }) => name);
  await onEachMachine(names, machinesAtOnce, context, async (machine, tell) => {
    const original = machineIn(source, from.spec, machine);
    const before = await readState(cluster);
    if (original === undefined || before.machines[machineId(spec, machine)] !== undefined) return;
    context.log('Copying the simulated machine', machine);
    await passTime(world.clock, simulatedMs(spec, pace.clone), context.signal, tell);
    await strike(cluster, world, 'clone', machine);
    await updateState(cluster, (state) =>
      withMachine({ ...state, apps: source.apps, nextTask: source.nextTask }, spec, machine, {
        ...original,
        cluster: spec.id,
      }),
    );
  });
}
