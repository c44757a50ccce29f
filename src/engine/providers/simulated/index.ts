import type { Installation } from '../../install/installation.ts';
import type { Provider } from '../provider.ts';
import { type Clock, systemClock } from './clock.ts';
import { simulatedInstallation } from './installation.ts';
import { simulatedProvider } from './provider.ts';

export { serveSimulated } from './api/index.ts';
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
