import type { MessageCode } from '../../shared/messages/message.ts';
import type { ProblemKind } from '../../shared/problem.ts';

/** A failure of a program whose words are known, and the problem it stands for. */
export interface ExpectedError {
  /** Tested on standard error and standard output joined. */
  readonly match: RegExp;
  readonly code: MessageCode;
  readonly kind?: ProblemKind;
}

export interface RunOptions {
  /** What the program is run for, in a few English words; it stands in logs and errors. */
  readonly purpose: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the inherited environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  /** Exit codes that are no error; [0] unless told. */
  readonly allowedExitCodes?: readonly number[];
  readonly expectedErrors?: readonly ExpectedError[];
  /** Each line as it comes, without its line end. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  readonly signal?: AbortSignal;
  /**
   * How the program wants to be interrupted: one signal, then patience (ms) before it is killed.
   * SIGTERM and 5 s unless told; vagrant wants a single SIGINT and much patience. It goes to the program
   * alone, or as a terminal's Ctrl-C does to its whole group: where `to` says so, and where the program
   * is seen to ignore the signal (Linux), because it is then a launcher that leaves it to its child.
   */
  readonly interrupt?: {
    readonly signal: NodeJS.Signals;
    readonly patienceMs: number;
    readonly to?: 'program' | 'group';
  };
  readonly timeoutMs?: number;
  /** Values that must not reach a log or an error. */
  readonly secrets?: readonly string[];
  /** Told of the child right after it started and after it ended, to be written to a journal. */
  readonly onSpawn?: (child: ProcessIdentity) => void;
  readonly onExit?: (child: ProcessIdentity) => void;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process beyond doubt: process ids are reused, a pid with its start time on one boot is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time in the system's own unit (Linux: clock ticks since boot), as text. */
  readonly startTime: string;
  readonly bootId: string;
}

/**
 * The one way to run a program. Resolves for an allowed exit code; else throws a `ProblemError` that
 * carries argv (secrets redacted), exit code and last lines. Cancelled by the signal: `OPERATION-CANCELLED`.
 */
export type Run = (options: RunOptions) => Promise<RunResult>;
