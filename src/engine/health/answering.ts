import type { MachineSpec } from '../../shared/cluster/spec.ts';
import type { MachineState } from '../../shared/cluster/states.ts';
import { refuse } from '../../shared/problem.ts';
import type { DcosClient } from '../dcos/client.ts';
import type { ClientOf } from '../dcos/health.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** A machine that DC/OS should have, and whether it runs. */
export interface Expected extends MachineSpec {
  readonly runs: boolean;
}

/** Masters and agents that a cluster has, but for those that were never made. */
export function expectedOf(
  { spec }: ClusterRecord,
  states: ReadonlyMap<string, MachineState>,
): Expected[] {
  return spec.machines
    .filter((machine) => machine.type !== 'boot' && states.get(machine.name) !== 'absent')
    .map((machine) => ({ ...machine, runs: states.get(machine.name) === 'running' }));
}

/** The master of these machines that answers first. Throws `HEALTH-SILENT`, and what aborted the signal. */
export async function answeringMaster(
  name: string,
  running: readonly Expected[],
  clientOf: ClientOf,
  signal: AbortSignal,
): Promise<{ readonly client: DcosClient; readonly dcos: string }> {
  const masters = running.filter(({ type }) => type === 'master').map(clientOf);
  const asked = masters.map(async (client) => ({
    client,
    dcos: (await client.version(signal)).version,
  }));
  const found = await Promise.any(asked).catch(() => null);
  signal.throwIfAborted();
  return found ?? refuse('HEALTH-SILENT', { name });
}
