import type { Step } from '../../../../../src/engine/operations/step.ts';
import { recordingContext } from '../../../../contract/providers/recording-context.ts';

/**
 * Runs steps one after another in an order that their needs allow, skipping what is done; resolves
 * with the ids of those that ran. Throws where a step is not done after it ran.
 */
export async function runSteps(steps: readonly Step[]): Promise<string[]> {
  const ids = new Set(steps.map((step) => step.id));
  const ended = new Set<string>();
  const ran: string[] = [];
  const { signal } = new AbortController();
  while (ended.size < steps.length) {
    const next = steps.find(
      (step) =>
        !ended.has(step.id) && step.needs.every((need) => ended.has(need) || !ids.has(need)),
    );
    if (next === undefined) throw new Error('The steps wait for each other.');
    if (!(await next.isDone(signal))) {
      await next.run(recordingContext());
      if (!(await next.isDone(signal))) throw new Error(`${next.id} is not done after it ran.`);
      ran.push(next.id);
    }
    ended.add(next.id);
  }
  return ran;
}
