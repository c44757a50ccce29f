import { type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import { problemOf } from '../../shared/problem.ts';
import type { RegisteredAgent } from '../dcos/client.ts';
import type { Site } from './site.ts';

/**
 * Whether a master knows the machine's agent as it should be; true where they tell that only with a
 * token. Whichever master answers first is believed.
 */
export async function isRegistered(
  site: Site,
  machine: MachineSpec,
  signal: AbortSignal,
  asItShouldBe: (agent: RegisteredAgent) => boolean = () => true,
): Promise<boolean> {
  const masters = machinesOf(site.cluster.spec, 'master');
  if (masters.length === 0) return true;
  try {
    const agents = await Promise.any(masters.map((master) => site.clientOf(master).agents(signal)));
    return agents.some((agent) => agent.ip === machine.ip && agent.active && asItShouldBe(agent));
  } catch (error) {
    signal.throwIfAborted();
    const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    return errors.some((each) => problemOf(each).code === 'DCOS-TOKEN-NEEDED');
  }
}
