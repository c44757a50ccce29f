import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { CheckResult } from './answers.ts';

/** Something that the program itself can do about what a check found; it undoes nothing of the user's. */
export interface DoctorFix {
  /** The check's id, and behind a colon what of it: `hostonly-range`, `leftovers:vm:<uuid>`. */
  readonly id: string;
  readonly title: Message;
  /** The system asks for an administrator before anything changes. */
  readonly administrator: boolean;
  /** The same for a person to type; empty where there is no such way. */
  readonly commands: readonly string[];
}

/** A check of this computer as the doctor tells it. */
export interface DoctorResult extends CheckResult {
  /** What `fail` means: `block` stops a cluster's creation, `warn` is told and goes on. */
  readonly level: 'block' | 'warn';
  /** The user does not want to be told of it. */
  readonly muted: boolean;
  readonly actions: readonly DoctorFix[];
  /** How long it took, ms. */
  readonly ms: number;
}

/** What the doctor tells while it looks: first what it will look at, then each result as it comes. */
export type DoctorEvent =
  | {
      readonly type: 'checks';
      readonly checks: readonly { readonly id: string; readonly title: Message }[];
    }
  | { readonly type: 'result'; readonly result: DoctorResult }
  | { readonly type: 'done'; readonly ms: number };

/** How a fix ended, and the check as it is afterwards. */
export interface FixOutcome {
  readonly outcome: 'fixed' | 'nothing-to-do' | 'refused' | 'failed';
  /** Why it was refused, or what went wrong. */
  readonly problems: readonly Problem[];
  /** To do by hand where it was refused. */
  readonly commands: readonly string[];
  readonly result: DoctorResult;
}
