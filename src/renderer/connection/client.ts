import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/api/contract.ts';

/** Everything the page can ask; see `shared/api/contract.ts`. */
export type Client = ContractRouterClient<Contract>;

/** How a page stands to the program. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly client: Client }
  /** The program went away or does not answer; it is tried again by itself. */
  | { readonly kind: 'lost' }
  /** The link was used, has expired, or the session is over: a new link is needed. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

export const refusalReasons = ['code-used', 'code-expired', 'session-unknown', 'no-code'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A way to the program that stays for the life of the page. */
export interface Connection {
  state(): ConnectionState;
  /** Calls back at each change of the state; gives the way to stop it. */
  subscribe(listener: () => void): () => void;
}

/** Keeps the state of a connection and tells of its changes. */
export function connectionStore(): Connection & { set(next: ConnectionState): void } {
  let state: ConnectionState = { kind: 'connecting' };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
