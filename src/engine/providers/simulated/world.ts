import { type Clock, systemClock } from './clock.ts';

/** What the simulation takes from outside; tests put their own in. */
export interface SimulatedWorld {
  readonly clock: Clock;
  /** Asked for DCOS_VAGRANT_SIMULATE_FAILURE whenever a step works. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const realWorld: SimulatedWorld = { clock: systemClock, env: process.env };
