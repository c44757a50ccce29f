import { renderText, say } from '../../../shared/messages/message.ts';
import { type Problem, ProblemError, problem } from '../../../shared/problem.ts';
import type { CheckOutcome } from '../../doctor/index.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';
import { allIn } from './machines.ts';

/**
 * The doctor's quick checks before anything is made or started. What stands in the way fails the step
 * (kind prerequisite); what is wrong but may go well is told, what is only doubtful stands in the log.
 */
export function preflightStep(plan: PlanContext): Step[] {
  const { preflight } = plan;
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
      // Nothing of it stays: each operation looks anew, unless its machines run already.
      isDone: async () => passed || (await allIn(plan, plan.machines, ['running'])),
      run: async ({ signal, log, warn }) => {
        const outcomes = await preflight(signal);
        for (const outcome of outcomes) log(lineOf(outcome));
        const stops = outcomes.filter(isStop);
        const [first] = stops;
        for (const outcome of outcomes) {
          if (outcome !== first && outcome.status === 'fail') warn(problemIn(outcome, 'warning'));
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
