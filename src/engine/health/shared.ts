import { ProblemError, problem } from '../../shared/problem.ts';

interface UnderWay<T> {
  readonly answer: Promise<T>;
  readonly abort: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/**
 * One question a subject at a time: who asks the same meanwhile gets its answer. It is given up once nobody
 * waits for it.
 */
export class Shared<T> {
  readonly #underWay = new Map<string, UnderWay<T>>();

  /** Throws what `ask` throws, and `OPERATION-CANCELLED` where the signal is aborted. */
  async ask(
    subject: string,
    ask: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const question = this.#underWay.get(subject) ?? this.#begin(subject, ask);
    question.waiting += 1;
    const { promise: left, reject } = Promise.withResolvers<never>();
    const leave = () => reject(new ProblemError(cancelled));
    signal?.addEventListener('abort', leave, { once: true });
    if (signal?.aborted === true) leave();
    try {
      return await Promise.race([question.answer, left]);
    } finally {
      signal?.removeEventListener('abort', leave);
      question.waiting -= 1;
      if (question.waiting === 0) {
        question.abort.abort();
        this.#forget(subject, question);
      }
    }
  }

  #begin(subject: string, ask: (signal: AbortSignal) => Promise<T>): UnderWay<T> {
    const abort = new AbortController();
    const question: UnderWay<T> = { answer: ask(abort.signal), abort, waiting: 0 };
    this.#underWay.set(subject, question);
    // Who waits is told; nobody waiting is no reason to end the program.
    question.answer.catch(() => undefined).finally(() => this.#forget(subject, question));
    return question;
  }

  #forget(subject: string, question: UnderWay<T>): void {
    if (this.#underWay.get(subject) === question) this.#underWay.delete(subject);
  }
}

const cancelled = problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
