import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';

/** Changes of a cluster that exists; what each one asks for is in `change.ts`. */
export const changeKinds = [
  'scale',
  'resize',
  'snapshot',
  'restore',
  'snapshot-delete',
  'clone',
  'upgrade',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const operationKinds = ['deploy', 'start', 'stop', 'destroy', ...changeKinds] as const;
export type OperationKind = (typeof operationKinds)[number];

export type StepState = 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'cancelled';
export type Outcome = 'done' | 'failed' | 'cancelled';

export interface StepEvent {
  readonly type: 'step';
  readonly step: string;
  readonly title: Message;
  readonly machines: readonly string[];
  readonly state: StepState;
  /** How long the step ran, ms; only at its end. */
  readonly ms?: number;
}

export interface ProgressEvent {
  readonly type: 'progress';
  /** Of the whole operation, 0..1, never falling. */
  readonly progress: number;
  readonly step: string;
  /** Of this step, 0..1. */
  readonly stepProgress: number;
}

export interface LogEvent {
  readonly type: 'log';
  readonly step: string;
  readonly machine?: string;
  readonly line: string;
}

export interface ProblemEvent {
  readonly type: 'problem';
  readonly problem: Problem;
}

export interface ResultEvent {
  readonly type: 'result';
  readonly operation: string;
  readonly kind: OperationKind;
  readonly cluster: string;
  readonly outcome: Outcome;
  /** Where DC/OS answers, once it does. */
  readonly url: string | null;
  /** Duration of the operation, ms. */
  readonly ms: number;
}

/** What an operation tells while it runs; the last event is always the result. */
export type OperationEvent = StepEvent | ProgressEvent | LogEvent | ProblemEvent | ResultEvent;
