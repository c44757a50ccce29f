import type { ElevationOutcome } from '../../shared/elevation/change.ts';
import { problem, problemOf } from '../../shared/problem.ts';
import type { Fixed } from './check.ts';

export const fixed: Fixed = { outcome: 'fixed', problems: [], commands: [] };
export const nothingToDo: Fixed = { outcome: 'nothing-to-do', problems: [], commands: [] };

export function failedBecause(error: unknown, commands: readonly string[] = []): Fixed {
  return { outcome: 'failed', problems: [problemOf(error)], commands };
}

/** An administrator's change as it ended; the commands are for a person who does it by hand. */
export function fixedBy(outcome: ElevationOutcome, commands: readonly string[]): Fixed {
  if (outcome.kind === 'applied') return fixed;
  if (outcome.kind === 'nothing-to-do') return nothingToDo;
  if (outcome.kind === 'failed')
    return { outcome: 'failed', problems: [outcome.problem], commands };
  const extra = { kind: 'prerequisite', severity: 'warning' } as const;
  const code = outcome.kind === 'dismissed' ? 'DOCTOR-DISMISSED' : 'DOCTOR-NO-ADMINISTRATOR';
  return { outcome: 'refused', problems: [problem(code, {}, extra)], commands };
}

/** Several actions as one: the worst outcome, all problems. */
export function together(all: readonly Fixed[]): Fixed {
  const rank = ['failed', 'refused', 'fixed', 'nothing-to-do'] as const;
  const outcome = rank.find((each) => all.some((one) => one.outcome === each)) ?? 'nothing-to-do';
  return {
    outcome,
    problems: all.flatMap(({ problems }) => problems),
    commands: all.flatMap(({ commands }) => commands),
  };
}
