import { simulatedProvider } from '../../../src/engine/providers/simulated/provider.ts';
import { machineIn, withMachine } from '../../../src/engine/providers/simulated/state.ts';
import { readState, updateState } from '../../../src/engine/providers/simulated/state-file.ts';
import { exampleCluster } from '../../unit/engine/providers/simulated/example-cluster.ts';
import { virtualClock } from '../../unit/engine/providers/simulated/virtual-clock.ts';
import { providerContract } from './suite.ts';

providerContract('simulated', async () => {
  const cluster = await exampleCluster();
  const neighbour = await exampleCluster({
    id: 'ffffffff',
    name: 'other',
    domain: 'other.dcos',
    network: '192.168.58.0/24',
  });
  return {
    provider: simulatedProvider({ clock: virtualClock(), env: {} }),
    cluster,
    neighbour,
    async plantStranger(machine) {
      // As if the folder had been copied from a cluster of the same name.
      const stranger = { ...cluster.spec, id: 'ffffffff' };
      const planted = {
        cluster: stranger.id,
        state: 'running' as const,
        readyAt: 0,
        effects: ['keys' as const],
      };
      await updateState(cluster, (state) => withMachine(state, stranger, machine, planted));
      return async () => {
        const found = machineIn(await readState(cluster), stranger, machine);
        return JSON.stringify(found) === JSON.stringify(planted);
      };
    },
    async dispose() {
      await cluster.dispose();
      await neighbour.dispose();
    },
  };
});
