import type { StepView } from '../../shared/operations/view.ts';
import type { PlannedView } from './operation-state.ts';

/** What is known of how long steps take. */
export interface Expectation {
  /** How long such a step took before, ms; null where it was never seen. */
  stepMs(step: Pick<StepView, 'id' | 'machines'>): number | null;
  /** How long steps take compared with their weights, as long as none has been measured. */
  readonly pace: number;
}

/** How much the first measured steps count against the expected pace, in seconds of weight. */
const paceTrust = 20;
/** How fast what is told follows a new estimate: in a part of it, within these bounds, ms. */
const followPart = 0.2;
const followBounds = [500, 4_000] as const;
/** A step that takes longer than expected still has this part of it to do. */
const leastLeft = 0.05;

/** The remaining time of one operation: an estimate that runs down with the clock and does not jump. */
export class Remaining {
  readonly #expectation: Expectation;
  #told: { readonly ms: number; readonly at: number } | null = null;

  constructor(expectation: Expectation) {
    this.#expectation = expectation;
  }

  /** ms; null while nothing is known. `now` in ms since 1970. */
  next(steps: readonly PlannedView[], now: number): number | null {
    const estimate = estimateMs(steps, this.#expectation, now);
    if (estimate === null) return null;
    this.#told = { ms: this.#follow(estimate, now), at: now };
    return Math.round(this.#told.ms);
  }

  #follow(estimate: number, now: number): number {
    if (this.#told === null) return estimate;
    const passed = Math.max(0, now - this.#told.at);
    const running = Math.max(0, this.#told.ms - passed);
    const [least, most] = followBounds;
    const followMs = Math.min(most, Math.max(least, estimate * followPart));
    return running + (estimate - running) * (1 - Math.exp(-passed / followMs));
  }
}

/**
 * How long the plan still takes: its longest chain of steps that wait for each other. A step takes as
 * long as it took before, else its weight at the pace of the steps so far. Null while nothing is known.
 */
export function estimateMs(
  steps: readonly PlannedView[],
  expectation: Expectation,
  now: number,
): number | null {
  const { ratio, measured } = paceOf(steps, expectation.pace, now);
  const ends = new Map<string, number>();
  let known = measured;
  let before: string[] = [];
  for (const step of steps) {
    const seen = expectation.stepMs(step);
    if (seen !== null) known = true;
    const whole = seen ?? (step.weight ?? 0) * 1_000 * ratio;
    // A journal of an older version does not tell the order: then one comes after the other.
    const needs = step.needs ?? before;
    const start = Math.max(0, ...needs.map((need) => ends.get(need) ?? 0));
    ends.set(step.id, start + leftOf(step, whole, now));
    before = [step.id];
  }
  return known ? Math.max(0, ...ends.values()) : null;
}

function leftOf(step: PlannedView, whole: number, now: number): number {
  if (step.state === 'waiting') return whole;
  if (step.state !== 'running') return 0;
  if (step.progress > 0) return whole * (1 - step.progress);
  return Math.max(whole - elapsed(step, now), whole * leastLeft);
}

function paceOf(steps: readonly PlannedView[], expected: number, now: number) {
  let took = paceTrust * expected;
  let weights = paceTrust;
  let measured = false;
  for (const step of steps) {
    const { weight = 0, state, ms, startedAt, progress } = step;
    if (weight === 0 || startedAt === null) continue;
    const done = state === 'done' ? 1 : state === 'running' && progress >= 0.1 ? progress : 0;
    if (done === 0) continue;
    took += (ms ?? elapsed(step, now)) / 1_000;
    weights += weight * done;
    measured = true;
  }
  return { ratio: took / weights, measured };
}

function elapsed({ startedAt }: PlannedView, now: number): number {
  return startedAt === null ? 0 : Math.max(0, now - startedAt);
}
