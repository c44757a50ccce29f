import type { MachineState } from '../../shared/cluster/states.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { SshConnection } from '../ssh/connection.ts';
import type { Clock } from './checks/clock.ts';

/** How machines are asked. */
export interface AskMachine {
  states(cluster: ClusterRecord): Promise<ReadonlyMap<string, MachineState>>;
  connect(cluster: ClusterRecord, machine: string): Promise<SshConnection>;
}

/** One running machine a cluster: those of one cluster are on one computer and keep the same time. */
export async function clocksOf(
  { states, connect }: AskMachine,
  clusters: () => Promise<readonly ClusterRecord[]>,
  signal: AbortSignal,
): Promise<Clock[]> {
  const real = (await clusters()).filter(({ spec }) => spec.provider !== 'simulated');
  const found = real.map(async (cluster): Promise<Clock[]> => {
    const known = await states(cluster).catch(() => new Map<string, MachineState>());
    const machine = cluster.spec.machines.find(({ name }) => known.get(name) === 'running')?.name;
    if (machine === undefined || signal.aborted) return [];
    const now = (stop: AbortSignal) => timeOn(() => connect(cluster, machine), stop);
    return [{ machine: `${cluster.spec.name} ${machine}`, now }];
  });
  return (await Promise.all(found)).flat();
}

async function timeOn(connect: () => Promise<SshConnection>, signal: AbortSignal): Promise<number> {
  const connection = await connect();
  try {
    const { stdout } = await connection.exec(['date', '-u', '+%s.%N'], { signal });
    const seconds = Number(stdout.trim());
    if (!Number.isFinite(seconds) || seconds === 0) throw new Error(`no time in ${stdout}`);
    return seconds * 1000;
  } finally {
    connection.close();
  }
}
