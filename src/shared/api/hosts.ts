import * as z from 'zod';
import type { PrivilegedChange, Refusal } from '../elevation/change.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import { clusterName } from './requests.ts';

/** `askAgain`: although administrator rights for the same were refused before. */
export const hostsRequest = z.strictObject({
  name: clusterName,
  askAgain: z.boolean().default(false),
});
export const hostsRestoreRequest = z.strictObject({
  name: clusterName,
  /** Id of a version of the history. */
  version: z.string().max(60),
  askAgain: z.boolean().default(false),
});

/** A change of this computer's files, as it is shown before anything happens. */
export interface PrivilegedChangeView {
  readonly verb: PrivilegedChange['verb'];
  readonly path: string;
  readonly reason: Message;
  /** Exactly what is written, or with `removes` what is taken away. */
  readonly lines: readonly string[];
  readonly removes: boolean;
  /** False where this user may write the file: nobody is asked then. */
  readonly needsAdministrator: boolean;
}

/** How the names of a cluster stand on this computer. */
export interface HostsState {
  readonly name: string;
  /** The file that is read and written; `link` is the path that leads to it, where that is a link. */
  readonly file: string;
  readonly link: string | null;
  /** The cluster's lines in the file: as they should be, other ones, or none; `unknown` where it cannot be read. */
  readonly written: 'yes' | 'outdated' | 'no' | 'unknown';
  readonly simulated: boolean;
  /** The cluster's lines as they should stand there, marks included. */
  readonly lines: readonly string[];
  readonly names: readonly HostsName[];
  readonly conflicts: readonly HostsConflict[];
  readonly foreign: readonly ForeignBlockView[];
  /** Newest first. */
  readonly history: readonly HostsVersion[];
  readonly problems: readonly Problem[];
}

/** One name of a cluster and where it leads on this computer. */
export interface HostsName {
  readonly name: string;
  readonly machine: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly state: 'right' | 'elsewhere' | 'nowhere';
}

/** A line outside of the cluster's block that gives one of its names to another address. */
export interface HostsConflict {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  /** 1-based. */
  readonly line: number;
  /** Whose line it is: anybody's, another cluster's of ours, a vagrant-hostmanager's. */
  readonly owner: 'other' | 'ours' | 'hostmanager';
}

/** A block that a vagrant-hostmanager left in the file, with names of this cluster. */
export interface ForeignBlockView {
  /** 1-based first line. */
  readonly line: number;
  readonly id: string;
  readonly lines: readonly string[];
  readonly names: readonly string[];
}

/** The file as it was before a change of ours. */
export interface HostsVersion {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** What was done then, right after this version was kept. */
  readonly reason: Message;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the bytes are kept. */
  readonly kept: string;
}

/** How a change of the hosts file, and what was asked with it, ended. */
export interface ChangeOutcome {
  readonly kind: 'applied' | 'nothing-to-do' | 'not-writable' | 'failed' | Refusal;
  /** What was changed, or is still to be changed where it was refused. */
  readonly changes: readonly PrivilegedChangeView[];
  /** Why, and what that means; empty where it was applied. */
  readonly problems: readonly Problem[];
  /** What an administrator can type instead; empty where it was applied. */
  readonly commands: readonly string[];
  /** What is worth knowing besides. */
  readonly notes: readonly Message[];
}
