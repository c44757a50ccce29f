import type { Message } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProcessIdentity } from '../process/runner.ts';

/** What a running step is given. */
export interface StepContext {
  readonly signal: AbortSignal;
  /** Reports this step's progress, 0..1. */
  progress(fraction: number): void;
  /** Adds a line to the operation's log; `machine` where the line is one machine's. */
  log(line: string, machine?: string): void;
  /** Where a picture of the machine's screen is kept, beside the operation's log. */
  picture?(machine: string): string;
  /** Tells of something that went wrong but does not stop the step. */
  warn(problem: Problem): void;
  /** Records a spawned program, so that an engine that comes after a crash knows its orphans. */
  onSpawn(child: ProcessIdentity): void;
  onExit(child: ProcessIdentity): void;
}

/** One named, idempotent piece of an operation. */
export interface Step {
  /** Unique in the plan and stable over runs: `genconf`, `base:m1`. */
  readonly id: string;
  readonly title: Message;
  /** Names of the machines it touches. */
  readonly machines: readonly string[];
  /** Ids of the steps that must be done before; ids that the plan does not hold are ignored. */
  readonly needs: readonly string[];
  /** Its share of the whole: how long it usually takes, in seconds. */
  readonly weight: number;
  readonly timeoutMs: number;
  /** A step the cluster works without: what goes wrong in it is a warning. */
  readonly optional?: boolean;
  /** Asks reality, right before and right after running, whether the step's effect is there. */
  isDone(signal: AbortSignal): Promise<boolean>;
  run(context: StepContext): Promise<void>;
}
