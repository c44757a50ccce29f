import type { CheckResult } from '../../shared/api/answers.ts';
import type { Message } from '../../shared/messages/message.ts';
import { ProblemError, problem, problemOf } from '../../shared/problem.ts';

/** What a check found: everything of its result that its frame does not know already. */
export type Finding = Omit<CheckResult, 'id' | 'title'>;

/** One thing about this computer that is looked at; one file a check. */
export interface Check {
  /** Stable: `provider.virtualbox`, `memory`. */
  readonly id: string;
  readonly title: Message;
  /** Looks, and changes nothing; ends soon after the signal. What it throws makes it `unknown`. */
  look(signal: AbortSignal): Promise<Finding>;
}

/** How long a check may take, ms: `vagrant --version` starts Ruby, on a busy computer in seconds. */
export const checkTimeoutMs = 10_000;

/**
 * Makes the checks side by side, each with a time limit of its own. Never rejects: what cannot be
 * told in time, or at all, is `unknown` and says why.
 */
export async function runChecks(
  checks: readonly Check[],
  timeoutMs: number = checkTimeoutMs,
): Promise<CheckResult[]> {
  return Promise.all(checks.map((check) => runCheck(check, timeoutMs)));
}

async function runCheck({ id, title, look }: Check, timeoutMs: number): Promise<CheckResult> {
  const finding = await inTime(look, timeoutMs).catch(unknownBecause);
  return { id, title, ...finding };
}

/** What `work` gives; throws `CHECK-TIMEOUT` after `timeoutMs`, when `work` is told to stop as well. */
export async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = Math.round(timeoutMs / 1000);
      reject(new ProblemError(problem('CHECK-TIMEOUT', { seconds })));
      stop.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pass(summary: Message, evidence: readonly string[] = []): Finding {
  return { status: 'pass', summary, evidence, fixes: [] };
}

export function warn(
  summary: Message,
  fixes: readonly Message[],
  evidence: readonly string[] = [],
): Finding {
  return { status: 'warn', summary, evidence, fixes };
}

export function fail(
  summary: Message,
  fixes: readonly Message[],
  evidence: readonly string[] = [],
): Finding {
  return { status: 'fail', summary, evidence, fixes };
}

export function unknown(summary: Message, evidence: readonly string[] = []): Finding {
  return { status: 'unknown', summary, evidence, fixes: [] };
}

/** The finding where looking itself went wrong. */
export function unknownBecause(error: unknown): Finding {
  const { code, params } = problemOf(error);
  return unknown(params === undefined ? { code } : { code, params });
}
