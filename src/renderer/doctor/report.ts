import type { DoctorEvent, DoctorResult, FixOutcome } from '../../shared/api/doctor.ts';
import type { Message } from '../../shared/messages/message.ts';

/** What the doctor has told so far. */
export interface Report {
  /** Everything that is looked at, in its order. */
  readonly checks: readonly { readonly id: string; readonly title: Message }[];
  /** By the check's id; of an earlier look until the new result comes, so that nothing jumps. */
  readonly results: Readonly<Record<string, DoctorResult>>;
  /** Ids of checks that are still looked at. */
  readonly open: readonly string[];
  readonly running: boolean;
  /** How the last fix of a check ended, by the check's id. */
  readonly fixed: Readonly<Record<string, Fixed>>;
}

export interface Fixed extends FixOutcome {
  /** What was done, in the words of its button. */
  readonly title: string;
}

export const nothingToldYet: Report = {
  checks: [],
  results: {},
  open: [],
  running: true,
  fixed: {},
};

/** The report while the doctor looks anew. */
export function lookAgain(report: Report): Report {
  return { ...report, open: report.checks.map(({ id }) => id), running: true, fixed: {} };
}

export function withEvent(report: Report, event: DoctorEvent): Report {
  switch (event.type) {
    case 'checks': {
      const ids = event.checks.map(({ id }) => id);
      const kept = Object.entries(report.results).filter(([id]) => ids.includes(id));
      return { ...report, checks: event.checks, results: Object.fromEntries(kept), open: ids };
    }
    case 'result':
      return withResult(report, event.result);
    case 'done':
      return { ...report, open: [], running: false };
  }
}

export function withResult(report: Report, result: DoctorResult): Report {
  return {
    ...report,
    results: { ...report.results, [result.id]: result },
    open: report.open.filter((id) => id !== result.id),
  };
}

/** The report after a fix: the check as it is now, and how it ended. */
export function withFix(report: Report, title: string, outcome: FixOutcome): Report {
  const { result } = outcome;
  const fixed = { ...report.fixed, [result.id]: { ...outcome, title } };
  return { ...withResult(report, result), fixed };
}

/** The groups of the page, those that need the user first. */
export const groups = ['fail', 'warn', 'unknown', 'pass', 'muted'] as const;
export type Group = (typeof groups)[number];

/** The results of a group in the checks' order; what the user does not want to be told stands apart. */
export function resultsOf({ checks, results }: Report, group: Group): readonly DoctorResult[] {
  return checks
    .flatMap(({ id }) => results[id] ?? [])
    .filter(({ status, muted }) => (muted ? group === 'muted' : group === status));
}
