import type { Outcome } from '../../shared/operations/events.ts';
import type { OperationView, StepView } from '../../shared/operations/view.ts';
import type { Problem } from '../../shared/problem.ts';
import type { BeginLine, JournalLine, PlannedStep } from '../operations/journal.ts';
import type { ProcessIdentity } from '../process/runner.ts';

/** What the plan said of a step, for who estimates how long it will take. */
export type PlannedView = StepView & Pick<PlannedStep, 'weight' | 'needs'>;

/** The part of a view that a journal alone tells. */
export type JournalView = Omit<OperationView, 'cluster' | 'remainingMs' | 'lastLines' | 'running'>;

/** A step that goes wrong again and again must not fill the memory of who watches. */
const problemsKept = 200;

/** An operation as the lines of its journal tell it, one after the other. */
export class OperationState {
  readonly holder: ProcessIdentity;
  readonly begin: BeginLine;
  readonly #startedAt: number;
  readonly #steps = new Map<string, PlannedView>();
  #problems: readonly Problem[] = [];
  #progress = 0;
  #outcome: Outcome | null = null;
  #ms: number | null = null;
  #followed = false;

  constructor(begin: BeginLine & { readonly at: string }) {
    this.begin = begin;
    this.holder = begin.holder;
    this.#startedAt = timeOf(begin.at);
  }

  /** Takes a line that came after the first one; false when it belongs to the next operation. */
  take(line: JournalLine): boolean {
    if (this.#followed) return false;
    if (line.type === 'begin') {
      if (line.operation === this.begin.operation) return true;
      this.#followed = true;
      return false;
    }
    if (line.type === 'step') this.#takeStep(line, timeOf(line.at));
    else if (line.type === 'progress') {
      this.#progress = Math.max(this.#progress, bounded(line.progress));
      const step = this.#steps.get(line.step);
      if (step !== undefined) this.#set({ ...step, progress: bounded(line.stepProgress) });
    } else if (line.type === 'problem') {
      this.#problems = [...this.#problems, line.problem].slice(-problemsKept);
    } else if (line.type === 'result') {
      this.#outcome = line.outcome;
      this.#ms = line.ms;
    }
    return true;
  }

  /** It has a result, or another operation came after it. */
  get over(): boolean {
    return this.#outcome !== null || this.#followed;
  }

  /** A step went wrong that the operation cannot do without. */
  get failing(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }

  /** The journal went with its cluster: that is how a destruction ends that nobody saw fail. */
  vanish(now: number): void {
    if (this.#outcome !== null || this.begin.kind !== 'destroy') return;
    for (const step of this.#steps.values()) {
      if (step.state !== 'waiting' && step.state !== 'running') continue;
      const ms = step.startedAt === null ? 0 : Math.max(0, now - step.startedAt);
      this.#set({ ...step, state: 'done', progress: 1, ms });
    }
    this.#progress = 1;
    this.#outcome = 'done';
    this.#ms = Math.max(0, now - this.#startedAt);
  }

  /** It ended without its result, because of the problem. */
  endUnrecorded(why: Problem, now: number): void {
    this.#problems = [...this.#problems, why];
    this.#outcome = 'failed';
    this.#ms = Math.max(0, now - this.#startedAt);
  }

  view(): JournalView {
    return {
      id: this.begin.operation,
      kind: this.begin.kind,
      startedAt: this.#startedAt,
      outcome: this.#outcome,
      progress: this.#progress,
      ms: this.#ms,
      steps: [...this.#steps.values()].map(shown),
      problems: this.#problems,
    };
  }

  planned(): PlannedView[] {
    return [...this.#steps.values()];
  }

  #takeStep(line: PlannedStep, at: number): void {
    const { step: id, title, machines, state, weight, needs } = line;
    const before = this.#steps.get(id);
    const ended = state !== 'waiting' && state !== 'running';
    this.#set({
      ...(before ?? { startedAt: null, progress: 0, ms: null }),
      id,
      title,
      machines: Array.isArray(machines) ? machines : [],
      state,
      ...(weight === undefined ? {} : { weight }),
      ...(needs === undefined ? {} : { needs }),
      ...(state === 'running' ? { startedAt: at } : {}),
      ...(state === 'done' || state === 'skipped' ? { progress: 1 } : {}),
      ...(ended ? { ms: line.ms ?? null } : {}),
    });
  }

  #set(step: PlannedView): void {
    this.#steps.set(step.id, step);
  }
}

function shown({ id, title, machines, state, progress, startedAt, ms }: PlannedView): StepView {
  return { id, title, machines, state, progress, startedAt, ms };
}

function timeOf(at: string): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : time;
}

function bounded(fraction: number): number {
  return Math.min(1, Math.max(0, Number(fraction) || 0));
}
