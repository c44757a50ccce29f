import type { Step } from './step.ts';

/**
 * Weighs the steps' progress into one number, 0..1, that never falls. A step that is skipped counts as
 * done at once.
 */
export class Progress {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #total: number;
  readonly #fractions = new Map<string, number>();
  #highest = 0;

  constructor(steps: readonly Pick<Step, 'id' | 'weight'>[]) {
    this.#weights = new Map(steps.map((step) => [step.id, step.weight]));
    this.#total = steps.reduce((sum, step) => sum + step.weight, 0);
  }

  /** Notes a step's fraction (0..1; it too never falls) and gives the whole's. */
  set(step: string, fraction: number): number {
    const bounded = Math.min(1, Math.max(0, fraction));
    this.#fractions.set(step, Math.max(bounded, this.of(step)));
    let sum = 0;
    for (const [id, done] of this.#fractions) sum += done * (this.#weights.get(id) ?? 0);
    this.#highest = Math.max(this.#highest, this.#total === 0 ? 1 : sum / this.#total);
    return Math.min(1, this.#highest);
  }

  /** Fraction of one step, 0..1. */
  of(step: string): number {
    return this.#fractions.get(step) ?? 0;
  }
}
