import type { Outcome } from '../shared/operations/events.ts';
import type { Problem, ProblemKind } from '../shared/problem.ts';

/** What the command line answers to the shell; part of its contract. */
export const exitCodes = {
  done: 0,
  failed: 1,
  invalid: 2,
  prerequisite: 3,
  busy: 4,
  cancelled: 130,
  /** `ssh` reached no machine; as OpenSSH has it. */
  noConnection: 255,
} as const;

export function exitCodeOfKind(kind: ProblemKind): number {
  return exitCodes[kind];
}

/**
 * The code for the end of an operation. A failure takes the kind of the first error that was told:
 * a missing prerequisite is one whether it shows before the operation or in the middle.
 */
export function exitCodeOfOutcome(outcome: Outcome, problems: readonly Problem[]): number {
  if (outcome !== 'failed') return exitCodes[outcome];
  const cause = problems.find(({ severity }) => severity === 'error');
  return exitCodeOfKind(cause?.kind ?? 'failed');
}
