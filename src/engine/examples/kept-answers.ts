/** How long an answer of a slow question is good enough to be shown, ms. */
const goodMs = 60_000;

interface Kept<T> {
  readonly answer: Promise<T>;
  readonly asked: number;
  /** Undefined until it was answered. */
  value: T | undefined;
}

/**
 * Answers that take too long to be waited for at each look: the last one is shown, and asked for again
 * meanwhile. A question must not throw.
 */
export class KeptAnswers<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** What was answered last; undefined before the first answer. */
  last(question: string, ask: () => Promise<T>): T | undefined {
    const known = this.#kept.get(question);
    const stale = known === undefined || this.#now() - known.asked > goodMs;
    if (!stale) return known.value;
    const again = this.#ask(question, ask);
    again.value = known?.value;
    return again.value;
  }

  /** A new answer. */
  fresh(question: string, ask: () => Promise<T>): Promise<T> {
    return this.#ask(question, ask).answer;
  }

  #ask(question: string, ask: () => Promise<T>): Kept<T> {
    const kept: Kept<T> = { answer: ask(), asked: this.#now(), value: undefined };
    kept.answer.then(
      (value) => {
        kept.value = value;
      },
      () => undefined,
    );
    this.#kept.set(question, kept);
    return kept;
  }
}
