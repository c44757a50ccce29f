import { renderText } from '../../shared/messages/message.ts';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem.ts';
import type { Step, StepContext } from './step.ts';

export type StepOutcome =
  | { readonly state: 'done' | 'skipped' | 'cancelled' }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * Runs one step unless reality says that it is done, within its timeout, and asks reality again
 * afterwards. Never rejects. `started` is called when it turns out that there is work to do.
 */
export async function runStep(
  step: Step,
  context: StepContext,
  started: () => void,
): Promise<StepOutcome> {
  const cancelled = context.signal;
  const deadline = AbortSignal.timeout(step.timeoutMs);
  const signal = AbortSignal.any([cancelled, deadline]);
  try {
    cancelled.throwIfAborted();
    if (await step.isDone(signal)) return { state: 'skipped' };
    cancelled.throwIfAborted();
    started();
    await step.run({ ...context, signal });
    if (step.optional !== true && !(await step.isDone(signal))) {
      throw new ProblemError(problem('STEP-NOT-DONE', { step: renderText(step.title) }));
    }
    return { state: 'done' };
  } catch (error) {
    if (cancelled.aborted) return { state: 'cancelled' };
    if (deadline.aborted) return { state: 'failed', problem: timedOut(step, error) };
    return { state: 'failed', problem: problemOf(error) };
  }
}

function timedOut(step: Step, error: unknown): Problem {
  // What the step itself says of its end knows more than the clock, unless it only says "cancelled".
  const own = problemOf(error);
  const tellsMore = error instanceof ProblemError && own.kind !== 'cancelled';
  if (tellsMore) return own;
  const minutes = Math.max(1, Math.round(step.timeoutMs / 60_000));
  return problem('STEP-TIMEOUT', { step: renderText(step.title), minutes });
}
