import { type Message, say } from '../../../shared/messages/message.ts';
import type { OperationView, StepView } from '../../../shared/operations/view.ts';
import { clock } from '../../elements/sizes.ts';

/** The remaining time as a person says it; null while it is not known. */
export function remainingText({ remainingMs }: Pick<OperationView, 'remainingMs'>): Message | null {
  if (remainingMs === null) return null;
  if (remainingMs < 60_000) return say('operation.remaining.soon');
  return say('operation.remaining', { minutes: Math.ceil(remainingMs / 60_000) });
}

/** How long it has run, or took; null of one that was interrupted, because nobody knows when. */
export function elapsedText(
  { startedAt, running, ms }: Pick<OperationView, 'startedAt' | 'running' | 'ms'>,
  now: number,
): Message | null {
  if (running) return say('operation.elapsed', { time: clock(Math.max(0, now - startedAt)) });
  return ms === null ? null : say('operation.took', { time: clock(ms) });
}

export function runningSteps({ steps }: Pick<OperationView, 'steps'>): readonly StepView[] {
  return steps.filter(({ state }) => state === 'running');
}

/** The step that a machine is at: the running one, else the last that ended, else the next. */
export function stepOfMachine(
  { steps }: Pick<OperationView, 'steps'>,
  machine: string,
): StepView | null {
  const own = steps.filter(({ machines }) => machines.includes(machine));
  const running = own.find(({ state }) => state === 'running' || state === 'failed');
  const ended = own.findLast(({ state }) => state === 'done' || state === 'skipped');
  return running ?? ended ?? own[0] ?? null;
}

/** How much of a machine's own steps is done, 0..1. */
export function progressOfMachine(
  { steps }: Pick<OperationView, 'steps'>,
  machine: string,
): number {
  const own = steps.filter(({ machines }) => machines.includes(machine));
  if (own.length === 0) return 0;
  const done = own.reduce((sum, { state, progress }) => {
    return sum + (state === 'done' || state === 'skipped' ? 1 : progress);
  }, 0);
  return done / own.length;
}
