import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';

/**
 * One change that needs an administrator; shown with reason, path and exact content before anything
 * happens. In a batch, `expected` and `offset` mean the file as the changes before it leave it.
 */
export type PrivilegedChange = HostsChange | ForeignHostsChange | NetworksChange | CliChange;

/** A cluster's block in the hosts file: put there, replaced or taken away. */
export interface HostsChange {
  readonly verb: 'hosts';
  /** The cluster's id, 8 hex digits, which its markers carry. */
  readonly cluster: string;
  /** The cluster's domain: the first name of each line lies under it. */
  readonly domain: string;
  /** Names beside the domain that the cluster's machines declare. */
  readonly aliases: readonly string[];
  readonly path: string;
  /** sha256 of the whole file, in hexadecimal. */
  readonly expected: string;
  /** Bytes of the file that are replaced: our block with a line end before or after it. */
  readonly offset: number;
  /** 0 where the block is not there yet. */
  readonly length: number;
  /**
   * What stands there afterwards, joined with "\n" (a line may end with "\r"): from the BEGIN marker to
   * the END marker, with one empty line before or after them where a line end belongs there. No lines
   * take the block away.
   */
  readonly lines: readonly string[];
  readonly reason: Message;
}

/** One block that a vagrant-hostmanager left in the hosts file is taken away. */
export interface ForeignHostsChange {
  readonly verb: 'hosts-remove-foreign';
  readonly path: string;
  readonly expected: string;
  readonly offset: number;
  readonly length: number;
  readonly reason: Message;
}

/** VirtualBox is allowed further host-only networks. */
export interface NetworksChange {
  readonly verb: 'vbox-networks';
  /** sha256 of the whole file; null where there is none. */
  readonly expected: string | null;
  /**
   * Each `* <private network in CIDR>`. They replace those that we wrote before; no lines take ours away.
   * A file that only we write keeps `* 192.168.56.0/21`, which VirtualBox allows without a file.
   */
  readonly lines: readonly string[];
  readonly reason: Message;
}

/** The DC/OS CLI in the folder for all users. */
export interface CliChange {
  readonly verb: 'install-cli';
  /** A local file whose bytes are installed; null removes the one that we installed. */
  readonly file: string | null;
  /** sha256 of that file, or of the one that is removed. */
  readonly sha256: string;
  readonly reason: Message;
}

/** Why the user was not given administrator rights; the app goes on without them. */
export type Refusal = 'dismissed' | 'not-authorised' | 'no-agent';

export type ElevationOutcome =
  | { readonly kind: 'applied' }
  | { readonly kind: 'nothing-to-do' }
  /** `remembered`: the user was asked for the same before, and was not asked again. */
  | { readonly kind: Refusal; readonly remembered?: true }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** How administrator rights would be had. `direct`: none are needed. */
export type ElevationWay = 'direct' | 'pkexec' | 'osascript' | 'runas' | 'none';

export interface ElevationProbe {
  readonly available: boolean;
  readonly way: ElevationWay;
  /** Why it is not available, with what to do. */
  readonly problem: Problem | null;
}
