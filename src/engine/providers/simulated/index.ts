import type { Installation } from '../../install/installation.ts';
import type { ClusterRecord, Provider } from '../provider.ts';
import type { SimulatedServer } from './api/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { simulatedInstallation } from './installation.ts';
import { simulatedProvider } from './provider.ts';
import { machineIn } from './state.ts';
import { readState } from './state-file.ts';

export type { Clock } from './clock.ts';

export interface SimulatedOptions {
  /** Asked for DCOS_VAGRANT_SIMULATE_FAILURE whenever a step works. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The computer's own clock unless told. */
  readonly clock?: Clock;
}

/** Machines in a file, and an installation that leaves notes there; both live in the same world. */
export function createSimulatedProvider({ env, clock = systemClock }: SimulatedOptions): {
  readonly provider: Provider;
  readonly installation: Installation;
} {
  const world = { env, clock };
  return { provider: simulatedProvider(world), installation: simulatedInstallation(world) };
}

/** When a simulated machine has booted, ms since 1970; null where that is not known. */
export async function simulatedSince(
  cluster: ClusterRecord,
  machine: string,
): Promise<number | null> {
  return machineIn(await readState(cluster), cluster.spec, machine)?.readyAt ?? null;
}

/**
 * Serves a simulated cluster's API on a free port of loopback; rejects where none can be bound. `now` is
 * asked at each request, for agents come and go.
 */
export async function serveSimulated(
  cluster: ClusterRecord,
  now: () => Promise<ClusterRecord | null>,
): Promise<SimulatedServer> {
  // Loaded only here: Node's HTTP takes longer to load than a status takes to tell.
  const { serveSimulated: serve } = await import('./api/server.ts');
  return serve(cluster, { host: '127.0.0.1', port: 0, now });
}
