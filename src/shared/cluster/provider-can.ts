import type { ProviderId } from './kinds.ts';

/** What machines of a provider can do beyond being created and destroyed. */
export interface Capabilities {
  /** Keeps memory over a stop; where false, stop halts the machines. */
  readonly suspend: boolean;
  readonly snapshot: boolean;
  /** Machines are reached over ssh; where false they are simulated. */
  readonly ssh: boolean;
}

/** Known without asking a provider: a button must not wait for that. */
export const providerCan: Readonly<Record<ProviderId, Capabilities>> = {
  virtualbox: { suspend: true, snapshot: true, ssh: true },
  // Containers of Vagrant's lxc provider have neither.
  lxc: { suspend: false, snapshot: false, ssh: true },
  simulated: { suspend: true, snapshot: true, ssh: false },
};
