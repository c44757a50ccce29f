import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { OperationKind, Outcome, StepState } from './events.ts';

/** One step of an operation as a window shows it. */
export interface StepView {
  /** Stable over runs: `genconf`, `base:m1`. */
  readonly id: string;
  readonly title: Message;
  /** Names of the machines it touches. */
  readonly machines: readonly string[];
  /** Of an operation that was interrupted, `running` is where it stopped. */
  readonly state: StepState;
  /** 0..1. */
  readonly progress: number;
  /** When it began to run, ms since 1970; null before. */
  readonly startedAt: number | null;
  /** How long it ran, ms; null until its end. */
  readonly ms: number | null;
}

/** An operation with its whole plan, whichever process runs it or ran it. */
export interface OperationView {
  readonly id: string;
  readonly cluster: string;
  readonly kind: OperationKind;
  /** ms since 1970. */
  readonly startedAt: number;
  /** Its engine lives; false with a null outcome reads interrupted. */
  readonly running: boolean;
  readonly outcome: Outcome | null;
  /** 0..1, never falling. */
  readonly progress: number;
  /** Estimated from how long its steps took before, ms; null while nothing is known. */
  readonly remainingMs: number | null;
  /** How long it took, ms; null until its end. */
  readonly ms: number | null;
  readonly steps: readonly StepView[];
  readonly problems: readonly Problem[];
  /** The newest line of output of each machine, and of `-` where a line belongs to none. */
  readonly lastLines: Readonly<Record<string, string>>;
}

/** A line of a cluster's history. */
export type OperationSummary = Pick<
  OperationView,
  'id' | 'cluster' | 'kind' | 'startedAt' | 'running' | 'outcome' | 'ms'
> & {
  readonly problem: Problem | null;
  /** Path of its log; null where it wrote none, or it is not kept any more. */
  readonly log: string | null;
};
