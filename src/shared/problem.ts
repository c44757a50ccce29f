import type { Message, MessageCode, Params } from './messages/message.ts';
import { renderRemedy, renderText } from './messages/message.ts';

/**
 * What sort of trouble it is; the command line's exit code follows from it
 * (invalid 2, prerequisite 3, busy 4, cancelled 130, failed 1).
 */
export type ProblemKind = 'invalid' | 'prerequisite' | 'busy' | 'cancelled' | 'failed';

/** The program that failed, for the reader who wants to look closer. */
export interface FailedCommand {
  readonly argv: readonly string[];
  readonly exitCode: number | null;
  readonly lastLines: readonly string[];
}

/** Something the user should know: a stable code, what happened and, in the catalogue, what to do. */
export interface Problem extends Message {
  readonly kind: ProblemKind;
  readonly severity: 'error' | 'warning';
  /** Where in a file the problem is, as `machines.m1.ip` or a file name. */
  readonly path?: string;
  /** 1-based line in that file. */
  readonly line?: number;
  readonly machine?: string;
  readonly command?: FailedCommand;
  readonly logFile?: string;
  /** Path of a picture (PNG) of what the machine's screen showed. */
  readonly picture?: string;
}

type ProblemExtra = Partial<Omit<Problem, 'code' | 'params'>>;

/** A problem of a known code; an error of kind `failed` unless `extra` says otherwise. */
export function problem(code: MessageCode, params: Params = {}, extra: ProblemExtra = {}): Problem {
  return { kind: 'failed', severity: 'error', ...extra, code, params };
}

/** The only error that our code throws on purpose; it carries a `Problem`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(renderText(problem), options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Throws the problem; the short way at a place of refusal. */
export function refuse(code: MessageCode, params?: Params, extra?: ProblemExtra): never {
  throw new ProblemError(problem(code, params, extra));
}

/** The problem that an unknown error stands for: its own, or `UNEXPECTED` with the error's text. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return problem('UNEXPECTED', { detail });
}

/** A problem as `--json` shows it: data plus the English sentences. */
export interface ProblemJson extends Problem {
  readonly message: string;
  readonly remedy?: string;
}

export function problemToJson(value: Problem): ProblemJson {
  const remedy = renderRemedy(value);
  return { ...value, message: renderText(value), ...(remedy === undefined ? {} : { remedy }) };
}
