import { refuse } from '../../../shared/problem.ts';
import type { Sizes } from '../sizes.ts';
import { strike } from './failures.ts';
import { pace, simulatedMs } from './pace.ts';
import { machineIn, machineStateAt, withMachine } from './state.ts';
import { readState, updateState } from './state-file.ts';
import { passTime } from './work.ts';
import type { SimulatedWorld } from './world.ts';

/** Sizes of simulated machines: notes in the state file, changed as slowly as real ones. */
export function simulatedSizes(world: SimulatedWorld): Sizes {
  return {
    of: async (cluster, machine) =>
      machineIn(await readState(cluster), cluster.spec, machine)?.size ?? null,
    async apply(cluster, machine, context) {
      const { spec } = cluster;
      const { name, machines } = spec;
      const wanted = machines.find((each) => each.name === machine);
      const state = machineStateAt(await readState(cluster), spec, machine, world.clock.now());
      if (state === 'saved') refuse('cannot.resize-saved', { name, machine }, { machine });
      if (state === 'absent' || wanted === undefined) {
        return refuse('MACHINE-ABSENT', { machine, cluster: name }, { machine });
      }
      if (state !== 'stopped') {
        context.log('Shutting the simulated machine down', machine);
        await passTime(world.clock, simulatedMs(spec, pace.suspend), context.signal, (part) =>
          context.progress(part),
        );
      }
      await strike(cluster, world, 'resize', machine);
      await updateState(cluster, (current) => {
        const found = machineIn(current, spec, machine);
        if (found === undefined) return current;
        const effects = found.effects.filter((effect) => effect !== 'health');
        const size = { cpus: wanted.cpus, memoryMiB: wanted.memoryMiB };
        const off = { ...found, state: 'stopped' as const, readyAt: null, effects, size };
        return withMachine(current, spec, machine, off);
      });
    },
  };
}
