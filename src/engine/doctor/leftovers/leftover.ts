import type { Message } from '../../../shared/messages/message.ts';
import type { Fixed } from '../check.ts';

/** Something of ours on this computer that belongs to no cluster. */
export interface Leftover {
  /** Unique and stable: `vm:<uuid>`, `adapter:vboxnet3`, `container:dv-old-m1`, `bridge:dv0badcafe`, `lock:…`, `hosts:<id>`. */
  readonly id: string;
  /** Id of the cluster that it was made for; null where it belongs to none by itself. */
  readonly cluster: string | null;
  /** What it is, in the user's words. */
  readonly what: Message;
  /** Its name as the system has it. */
  readonly name: string;
  readonly administrator: boolean;
  /** The same by hand; empty where there is no such way. */
  readonly commands: readonly string[];
  /** Null where this user may not; then the commands are for somebody who may. */
  readonly remove: ((signal: AbortSignal) => Promise<Fixed>) | null;
}

/** What was found of one kind; not complete where something could not be looked at. */
export interface Found {
  readonly leftovers: readonly Leftover[];
  readonly complete: boolean;
}

export const nothing: Found = { leftovers: [], complete: true };
export const cannotTell: Found = { leftovers: [], complete: false };

/** Clusters that live, in this data folder or another one of this user. */
export interface Living {
  has(clusterId: string): boolean;
  /**
   * Whether a cluster's folder stands under the name that a machine `dv-<cluster>-<machine>` carries,
   * also one whose file is damaged.
   */
  mayOwn(machineName: string): boolean;
  /** Every cluster's id could be read: what has another id belongs to none. */
  readonly complete: boolean;
}
