import type { ClusterRecord } from '../../provider.ts';
import { readState, updateState } from '../state-file.ts';
import { realWorld, type SimulatedWorld } from '../world.ts';
import type { SimulatedAnswer, SimulatedRequest } from './answer.ts';
import { handleSimulatedRequest } from './handler.ts';

/**
 * Asks a simulated cluster without any server: for a process that only wants to know. What the
 * request changes is written. Throws `SIMULATED-STATE-UNREADABLE`.
 */
export async function askSimulated(
  cluster: ClusterRecord,
  request: SimulatedRequest,
  { clock }: Pick<SimulatedWorld, 'clock'> = realWorld,
): Promise<SimulatedAnswer> {
  const now = clock.now();
  const { spec } = cluster;
  const answer = handleSimulatedRequest(await readState(cluster), spec, request, now);
  if (answer.nextState === undefined) return answer;
  // Asked again under the lock: another process may have changed the state meanwhile.
  let settled = answer;
  await updateState(cluster, (state) => {
    settled = handleSimulatedRequest(state, spec, request, now);
    return settled.nextState ?? state;
  });
  return settled;
}
