import { silentStates } from '../../shared/machine-log/request.ts';
import { unitsOf } from '../../shared/machine-log/units.ts';
import { refuse } from '../../shared/problem.ts';
import type { ClusterStatus } from '../../shared/snapshot.ts';
import { abortable } from '../history/abortable.ts';
import type { SshConnection } from '../ssh/connection.ts';
import { lineReader, type MachineLogLine } from './line.ts';
import { linesOverSsh } from './over-ssh.ts';
import { type MachineLogRequest, refuseInvalid } from './request.ts';
import { simulatedLines } from './simulated.ts';

export type { MachineLogLine } from './line.ts';
export type { MachineLogRequest } from './request.ts';

/** The journal of one machine, as it is read. */
export interface MachineLog {
  /** The lines are made up. */
  readonly simulated: boolean;
  /**
   * In portions, oldest first. To leave the loop, or to abort the signal, ends the reading and whatever
   * runs for it in the machine. Throws `MACHINE-LOG-…` and `SSH-…`.
   */
  readonly portions: AsyncGenerator<readonly MachineLogLine[], void, undefined>;
}

/**
 * Opens a machine's journal; it is connected to when it is read first. Throws `CLUSTER-UNKNOWN`,
 * `CLUSTER-MACHINE-UNKNOWN`, `MACHINE-LOG-UNIT-INVALID` (invalid) and `MACHINE-LOG-NOT-RUNNING`.
 */
export type OpenMachineLog = (
  request: MachineLogRequest,
  signal?: AbortSignal,
) => Promise<MachineLog>;

export interface MachineLogDependencies {
  status(name: string): Promise<ClusterStatus>;
  connect(name: string, machine: string, signal: AbortSignal): Promise<SshConnection>;
  /** When a simulated machine has booted, ms since 1970; null where that is not known. */
  simulatedSince(name: string, machine: string): Promise<number | null>;
}

/** Where nothing says since when a simulated machine runs, its journal begins so long ago, ms. */
const usualAgeMs = 5 * 60_000;

export function createMachineLogs(dependencies: MachineLogDependencies): OpenMachineLog {
  const { status, connect, simulatedSince } = dependencies;
  return async (request, signal) => {
    refuseInvalid(request);
    const { name, machine, unit } = request;
    const { provider, machines, dcos } = await status(name);
    const found = machines.find((each) => each.name === machine);
    if (found === undefined) {
      const known = machines.map((each) => each.name).join(', ');
      const params = { cluster: name, machine, machines: known };
      return refuse('CLUSTER-MACHINE-UNKNOWN', params, { kind: 'invalid' });
    }
    if (silentStates.includes(found.state)) {
      return refuse('MACHINE-LOG-NOT-RUNNING', { machine, name }, { machine });
    }
    if (provider === 'simulated') {
      const known = unitsOf(found.type, dcos);
      if (unit !== null && !known.includes(unit.replace(/\.service$/, ''))) {
        const params = { machine, name, unit: unit ?? '' };
        return refuse('MACHINE-LOG-UNIT-UNKNOWN', params, { kind: 'invalid', machine });
      }
      const since = (await simulatedSince(name, machine)) ?? Date.now() - usualAgeMs;
      const log = { machine: found, dcos, since, now: Date.now };
      return {
        simulated: true,
        portions: abortable(signal, (left) => simulatedLines(log, request, left)),
      };
    }
    return {
      simulated: false,
      portions: abortable(signal, (left) =>
        readLines(() => connect(name, machine, left), request, left),
      ),
    };
  };
}

async function* readLines(
  connect: () => Promise<SshConnection>,
  request: MachineLogRequest,
  signal: AbortSignal,
): AsyncGenerator<readonly MachineLogLine[], void, undefined> {
  const read = lineReader();
  // Not before somebody reads: who leaves earlier leaves no connection behind.
  const connection = await connect().catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (connection === null) return;
  for await (const portion of linesOverSsh(connection, request, signal)) {
    const lines = portion.map(read).filter((line) => line !== null);
    if (lines.length > 0) yield lines;
  }
}
