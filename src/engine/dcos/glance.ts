import { type ClusterSpec, type MachineSpec, machinesOf } from '../../shared/cluster/spec.ts';
import type { Message } from '../../shared/messages/message.ts';
import type { MesosSummary } from './client.ts';
import { type ClientOf, waitingFor } from './health.ts';

/** What DC/OS tells of itself at one time. What it did not tell, or only to those who log in, is null. */
export interface Glance {
  /** What keeps it from being healthy; empty where nothing does. */
  readonly waitingFor: readonly Message[];
  /** By address of the machine. */
  readonly healthy: Readonly<Record<string, boolean | null>>;
  /** Address of the leading Mesos master. */
  readonly leader: string | null;
  /** Running tasks by address of the agent; null where unknown. */
  readonly tasks: Readonly<Record<string, number | null>>;
}

/**
 * Asks the DC/OS on those machines of a cluster how it is; some requests at once, over HTTP from this
 * computer. Throws only where the signal is aborted.
 */
export async function glanceAt(
  spec: ClusterSpec,
  machines: readonly string[],
  clientOf: ClientOf,
  signal: AbortSignal,
): Promise<Glance> {
  const master = machinesOf(spec, 'master').find(({ name }) => machines.includes(name));
  const asked = master && clientOf(master);
  // Asked once, for the health and for what is shown.
  const summary = asked?.mesos(signal) ?? null;
  const clientOnce = (machine: MachineSpec) =>
    machine === master && asked && summary
      ? { ...asked, agents: async () => (await summary).agents }
      : clientOf(machine);
  const [waiting, mesos, nodes] = await Promise.all([
    waitingFor(spec, machines, clientOnce, signal),
    (summary ?? Promise.resolve(silent)).catch(() => silent),
    asked?.nodes(signal).catch(() => []) ?? [],
  ]);
  signal.throwIfAborted();
  return {
    waitingFor: waiting,
    healthy: Object.fromEntries(nodes.map(({ ip, healthy }) => [ip, healthy])),
    leader: mesos.leader,
    tasks: Object.fromEntries(mesos.agents.map(({ ip, tasks }) => [ip, tasks])),
  };
}

const silent: MesosSummary = { leader: null, agents: [] };
