import type {
  OperationEvent,
  OperationKind,
  Outcome,
  ResultEvent,
  StepState,
} from '../../shared/operations/events.ts';
import { type Problem, problem, problemOf } from '../../shared/problem.ts';
import { type EventStream, openEventStream } from './event-stream.ts';
import type { Journal } from './journal.ts';
import type { LogFile } from './log-file.ts';
import { needsInPlan, type Plan } from './plan.ts';
import { Progress } from './progress.ts';
import { runStep } from './run-step.ts';
import type { Step, StepContext } from './step.ts';
import { endedUnrecorded } from './unrecorded.ts';

export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly cluster: string;
  readonly plan: Plan;
  /** Begun already. */
  readonly journal: Journal;
  readonly log: LogFile;
  /** Aborted when the user cancels. */
  readonly cancel: AbortController;
  /** Asked at the end of a successful operation: where DC/OS answers. */
  url(): Promise<string | null>;
  /** Runs after the last step and before the result is told, whatever the outcome. */
  finish(outcome: Outcome): Promise<void>;
}

export interface OperationHandle {
  readonly id: string;
  readonly events: AsyncIterable<OperationEvent>;
  /** The last event; never rejects. */
  readonly result: Promise<ResultEvent>;
  cancel(): void;
}

/** Journal and watchers get a step's progress at most this often, ms. */
const progressIntervalMs = 200;

/**
 * Runs a plan: every step as soon as what it needs is done, independent ones at the same time. After a
 * failure nothing new starts and what runs is finished, so that no machine is left in the middle.
 */
export function startOperation(operation: Operation): OperationHandle {
  const stream = openEventStream();
  const { id, cancel } = operation;
  return {
    id,
    events: stream.events,
    result: new OperationRun(operation, stream).run(),
    cancel: () => cancel.abort(),
  };
}

class OperationRun {
  readonly #operation: Operation;
  readonly #stream: EventStream;
  readonly #progress: Progress;
  readonly #ended = new Set<string>();
  readonly #lastProgressAt = new Map<string, number>();
  #failed = false;
  /** Why the journal could not be written; null while it can. */
  #lost: Problem | null = null;

  constructor(operation: Operation, stream: EventStream) {
    this.#operation = operation;
    this.#stream = stream;
    this.#progress = new Progress(operation.plan);
  }

  async run(): Promise<ResultEvent> {
    const { id, kind, cluster } = this.#operation;
    const startedAt = performance.now();
    this.#tellPlan();
    await this.#runAll();
    const outcome = this.#outcome();
    const url = outcome === 'done' ? await this.#operation.url().catch(() => null) : null;
    if (outcome === 'cancelled') {
      this.#tellProblem(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
    }
    // Whoever sees the result in the journal has then seen the whole log.
    await this.#operation.log.close();
    const ms = Math.round(performance.now() - startedAt);
    const result: ResultEvent = {
      type: 'result',
      operation: id,
      kind,
      cluster,
      outcome,
      url,
      ms,
    };
    this.#recordResult(result);
    const told = await this.#finish(result);
    this.#stream.push(told);
    this.#stream.end();
    return told;
  }

  async #finish(result: ResultEvent): Promise<ResultEvent> {
    try {
      await this.#operation.finish(result.outcome);
      return result;
    } catch (error) {
      this.#stream.push({ type: 'problem', problem: problemOf(error) });
      return { ...result, outcome: 'failed' };
    }
  }

  async #runAll(): Promise<void> {
    const { plan } = this.#operation;
    const byId = new Map(plan.map((step) => [step.id, step]));
    const running = new Map<string, Promise<void>>();
    const waiting = new Set(plan);
    while (true) {
      for (const step of this.#stopped() ? [] : waiting) {
        if (!needsInPlan(step, byId).every((need) => this.#ended.has(need.id))) continue;
        waiting.delete(step);
        running.set(
          step.id,
          this.#runOne(step).finally(() => running.delete(step.id)),
        );
      }
      if (running.size === 0) break;
      await Promise.race(running.values());
    }
    if (this.#operation.cancel.signal.aborted) {
      for (const step of waiting) this.#tellStep(step, 'cancelled');
    }
  }

  async #runOne(step: Step): Promise<void> {
    let startedAt = performance.now();
    const outcome = await runStep(step, this.#contextOf(step), () => {
      startedAt = performance.now();
      this.#tellStep(step, 'running');
    });
    if (outcome.state === 'failed') {
      const logFile = this.#operation.log.path;
      const severity = step.optional === true ? 'warning' : 'error';
      this.#tellProblem({ logFile, ...outcome.problem, severity });
      if (step.optional !== true) this.#failed = true;
    }
    const ended = outcome.state === 'done' || outcome.state === 'skipped' || step.optional === true;
    if (ended) this.#tellProgress(step, 1);
    this.#tellStep(step, outcome.state, Math.round(performance.now() - startedAt));
    if (ended) this.#ended.add(step.id);
  }

  #contextOf(step: Step): StepContext {
    const { journal, log, cancel } = this.#operation;
    return {
      signal: cancel.signal,
      progress: (fraction) => this.#tellProgress(step, fraction),
      log: (line, machine) => {
        const event = { type: 'log', step: step.id, line } as const;
        const named = machine === undefined ? event : { ...event, machine };
        log.write(named);
        this.#stream.push(named);
      },
      picture: (machine) => log.path.replace(/\.log$/, `.${machine}.png`),
      warn: (warning) => this.#tellProblem({ ...warning, severity: 'warning' }),
      onSpawn: (child) => journal.spawn(child),
      onExit: (child) => journal.exit(child),
    };
  }

  #stopped(): boolean {
    return this.#failed || this.#operation.cancel.signal.aborted;
  }

  #outcome(): Outcome {
    if (this.#failed) return 'failed';
    return this.#ended.size === this.#operation.plan.length ? 'done' : 'cancelled';
  }

  #tellPlan(): void {
    const { plan, journal } = this.#operation;
    const byId = new Map(plan.map((step) => [step.id, step]));
    for (const step of plan) {
      const { id, title, machines, weight } = step;
      const event = { type: 'step', step: id, title, machines, state: 'waiting' } as const;
      const needs = needsInPlan(step, byId).map((need) => need.id);
      this.#stream.push(event);
      this.#record(() => journal.event({ ...event, weight, needs }));
    }
  }

  #tellStep(step: Step, state: StepState, ms?: number): void {
    const { id, title, machines } = step;
    const event = { type: 'step', step: id, title, machines, state } as const;
    this.#tell(ms === undefined ? event : { ...event, ms });
  }

  #tellProgress(step: Step, fraction: number): void {
    const progress = this.#progress.set(step.id, fraction);
    const now = performance.now();
    const due = now - (this.#lastProgressAt.get(step.id) ?? -Infinity) >= progressIntervalMs;
    if (!due && fraction < 1) return;
    this.#lastProgressAt.set(step.id, now);
    const stepProgress = this.#progress.of(step.id);
    this.#tell({ type: 'progress', progress, step: step.id, stepProgress });
  }

  #tellProblem(value: Problem): void {
    this.#tell({ type: 'problem', problem: value });
  }

  #tell(event: Exclude<OperationEvent, { type: 'log' }>): void {
    this.#stream.push(event);
    this.#record(() => this.#operation.journal.event(event));
  }

  /** The last line; a journal that was lost before is told why, should it be writable again. */
  #recordResult(result: ResultEvent): void {
    const { id, journal } = this.#operation;
    const lost = this.#lost;
    if (lost !== null) this.#record(() => journal.event({ type: 'problem', problem: lost }));
    const why = this.#record(() => journal.event(result));
    if (why !== null) endedUnrecorded(id, lost ?? why);
  }

  /** Why it could not be written; null where it was. */
  #record(write: () => void): Problem | null {
    try {
      write();
      return null;
    } catch (error) {
      return this.#losesItsJournal(error);
    }
  }

  /** Without a journal a crash could not be understood: nothing new starts. Told once. */
  #losesItsJournal(error: unknown): Problem {
    this.#lost ??= problemOf(error);
    if (!this.#failed) this.#stream.push({ type: 'problem', problem: this.#lost });
    this.#failed = true;
    return this.#lost;
  }
}
