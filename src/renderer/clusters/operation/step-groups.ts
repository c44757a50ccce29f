import type { Message } from '../../../shared/messages/message.ts';
import type { StepState } from '../../../shared/operations/events.ts';
import type { StepView } from '../../../shared/operations/view.ts';

/** Steps that do the same on several machines, as one line of the plan. */
export interface StepGroup {
  /** First part of their ids: `keys` of `keys:m1`. */
  readonly id: string;
  readonly title: Message;
  readonly state: StepState;
  readonly steps: readonly StepView[];
  /** How many of them are done or were before. */
  readonly done: number;
  /** 0..1, of all of them. */
  readonly progress: number;
  /** From the first one's begin to the last one's end, ms; null until all have ended. */
  readonly ms: number | null;
}

/** Names that a title shows before it only counts the others. */
const namesShown = 4;

/** The plan with a line for each kind of step, in the order of their first steps. */
export function groupSteps(steps: readonly StepView[]): readonly StepGroup[] {
  const kinds = new Map<string, StepView[]>();
  for (const step of steps) {
    const [kind = step.id] = step.id.split(':', 1);
    kinds.set(kind, [...(kinds.get(kind) ?? []), step]);
  }
  return [...kinds].flatMap(([id, group]) => groupOf(id, group));
}

function groupOf(id: string, steps: readonly StepView[]): StepGroup[] {
  const [first] = steps;
  if (first === undefined) return [];
  const ended = steps.filter(({ state }) => state === 'done' || state === 'skipped');
  const parts = steps.map(({ state, progress }) => (isEnded(state) ? 1 : progress));
  return [
    {
      id,
      title: titleOf(first, steps),
      state: stateOf(steps),
      steps,
      done: ended.length,
      progress: parts.reduce((sum, part) => sum + part, 0) / steps.length,
      ms: ended.length === steps.length ? durationOf(steps) : null,
    },
  ];
}

/** The title of one machine's step, with the names of all. */
function titleOf({ title }: StepView, steps: readonly StepView[]): Message {
  if (steps.length === 1 || title.params?.machine === undefined) return title;
  const names = steps.flatMap(({ machines }) => machines);
  const more = names.length - namesShown;
  const shown = names.slice(0, namesShown).join(', ');
  const machine = more > 0 ? `${shown} +${more}` : shown;
  return { ...title, params: { ...title.params, machine } };
}

function stateOf(steps: readonly StepView[]): StepState {
  const some = (wanted: StepState) => steps.some(({ state }) => state === wanted);
  if (some('failed')) return 'failed';
  if (some('running')) return 'running';
  if (steps.every(({ state }) => state === 'skipped')) return 'skipped';
  if (steps.every(({ state }) => isEnded(state))) return 'done';
  if (some('cancelled')) return 'cancelled';
  return steps.some(({ state }) => isEnded(state)) ? 'running' : 'waiting';
}

function isEnded(state: StepState): boolean {
  return state === 'done' || state === 'skipped';
}

function durationOf(steps: readonly StepView[]): number | null {
  const spans = steps.flatMap(({ startedAt, ms }) =>
    startedAt === null || ms === null ? [] : [{ from: startedAt, to: startedAt + ms }],
  );
  if (spans.length === 0) return null;
  return Math.max(...spans.map(({ to }) => to)) - Math.min(...spans.map(({ from }) => from));
}
