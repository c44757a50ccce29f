import { renderText, say } from '../../../shared/messages/message.ts';
import { type Problem, ProblemError, problem } from '../../../shared/problem.ts';
import type { CheckOutcome } from '../../doctor/index.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/**
 * The doctor's quick checks before anything is made or started. What stands in the way fails the step
 * (kind prerequisite); what is only doubtful is told, and it goes on.
 */
export function preflightStep({ preflight }: PlanContext): Step[] {
  if (preflight === undefined) return [];
  let passed = false;
  return [
    {
      id: 'preflight',
      title: say('step.preflight'),
      machines: [],
      needs: ['orphans'],
      weight: 1,
      timeoutMs: minutes(1),
      // Nothing of it stays: each operation looks anew.
      isDone: async () => passed,
      run: async ({ signal, log, warn }) => {
        const outcomes = await preflight(signal);
        for (const outcome of outcomes) log(lineOf(outcome));
        const stops = outcomes.filter(isStop);
        const [first] = stops;
        for (const outcome of outcomes) {
          if (outcome !== first && (outcome.status === 'warn' || outcome.status === 'fail')) {
            warn(problemIn(outcome, 'warning'));
          }
        }
        if (first !== undefined) throw new ProblemError(problemIn(first, 'error'));
        passed = true;
      },
    },
  ];
}

function isStop({ level, status }: CheckOutcome): boolean {
  return level === 'block' && status === 'fail';
}

function problemIn({ summary }: CheckOutcome, severity: Problem['severity']): Problem {
  return problem(summary.code, summary.params ?? {}, { kind: 'prerequisite', severity });
}

function lineOf({ id, status, summary, fixes }: CheckOutcome): string {
  const advice = status === 'pass' ? [] : fixes.map((fix) => renderText(fix));
  return [`${id}: ${status}. ${renderText(summary)}`, ...advice].join(' ');
}
