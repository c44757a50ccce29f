import type { CheckResult } from '../../shared/api/answers.ts';
import type { DoctorFix, DoctorResult, FixOutcome } from '../../shared/api/doctor.ts';
import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { Message } from '../../shared/messages/message.ts';
import { ProblemError, problem, problemOf } from '../../shared/problem.ts';

/** What a check found: everything of its result that its frame does not know already. */
export type Finding = Omit<CheckResult, 'id' | 'title'> & {
  readonly actions?: readonly DoctorFix[];
};

/** Where a check could be made, and for machines of which provider. */
export interface Where {
  readonly platform: NodeJS.Platform;
  readonly provider: ProviderId;
}

/** One thing about this computer that is looked at; one file a check. */
export interface Check {
  /** Stable: `virtualbox-present`, `memory-budget`. */
  readonly id: string;
  readonly title: Message;
  /** What a `fail` of it means: `block` stops what needs it, `warn` is only told. */
  readonly level: 'block' | 'warn';
  /** Says something about a cluster that is about to be made or started, and says it quickly. */
  readonly preflight?: boolean;
  /** How long it may take, ms; `checkTimeoutMs` unless told. */
  readonly timeoutMs?: number;
  /** Whether it says anything here; everywhere unless told. */
  applicable?(where: Where): boolean;
  /** Looks, and changes nothing; ends soon after the signal. What it throws makes it `unknown`. */
  run(signal: AbortSignal): Promise<Finding>;
  /** Does one of the actions that `run` offered; looks again before it changes anything. */
  fix?(action: string, signal: AbortSignal): Promise<Fixed>;
}

/** How an action ended. */
export type Fixed = Omit<FixOutcome, 'result'>;

/** A check's result before it is known what the user has muted. */
export type CheckOutcome = Omit<DoctorResult, 'muted'>;

/** How long a check may take, ms: `vagrant --version` starts Ruby, on a busy computer in seconds. */
export const checkTimeoutMs = 10_000;

/**
 * Makes the checks side by side, each with a time limit of its own. Never rejects: what cannot be
 * told in time, or at all, is `unknown` and says why.
 */
export async function runChecks(
  checks: readonly Check[],
  timeoutMs: number = checkTimeoutMs,
): Promise<CheckOutcome[]> {
  return Promise.all(checks.map((check) => runCheck(check, { timeoutMs })));
}

export interface RunCheckOptions {
  /** Takes the place of `checkTimeoutMs`; a check's own limit stays where it is shorter. */
  readonly timeoutMs?: number | undefined;
  /** Nobody wants to know any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes one check; never rejects. */
export async function runCheck(
  { id, title, level, run, timeoutMs: own = checkTimeoutMs }: Check,
  { timeoutMs = checkTimeoutMs, signal }: RunCheckOptions = {},
): Promise<CheckOutcome> {
  const began = performance.now();
  const finding = await inTime(run, Math.min(own, timeoutMs), signal).catch(unknownBecause);
  const ms = Math.round(performance.now() - began);
  return { id, title, level, actions: [], ...finding, ms };
}

/** What `work` gives; throws `CHECK-TIMEOUT` after `timeoutMs`, when `work` is told to stop as well. */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = Math.max(1, Math.round(timeoutMs / 1000));
      reject(new ProblemError(problem('CHECK-TIMEOUT', { seconds })));
      stop.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

export function pass(summary: Message, evidence: readonly string[] = []): Finding {
  return { status: 'pass', summary, evidence, fixes: [] };
}

export function warn(
  summary: Message,
  fixes: readonly Message[],
  evidence: readonly string[] = [],
  actions: readonly DoctorFix[] = [],
): Finding {
  return { status: 'warn', summary, evidence, fixes, actions };
}

export function fail(
  summary: Message,
  fixes: readonly Message[],
  evidence: readonly string[] = [],
  actions: readonly DoctorFix[] = [],
): Finding {
  return { status: 'fail', summary, evidence, fixes, actions };
}

export function unknown(summary: Message, evidence: readonly string[] = []): Finding {
  return { status: 'unknown', summary, evidence, fixes: [] };
}

/** The finding where looking itself went wrong. */
export function unknownBecause(error: unknown): Finding {
  const { code, params } = problemOf(error);
  return unknown(params === undefined ? { code } : { code, params });
}
