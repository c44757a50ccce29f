import { existsSync } from 'node:fs';
import type { FailedCommand, Problem } from '../../shared/problem.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import { redact } from './redact.ts';
import type { RunOptions } from './runner.ts';

/** What came of a program that was started. */
export interface Ending {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly lastLines: readonly string[];
}

/** The error of an operation that its user, or its engine, cancelled. */
export function cancelled(): ProblemError {
  return new ProblemError(problem('OPERATION-CANCELLED', {}, { kind: 'cancelled' }));
}

/** A program that could not be started: not there, its folder not there, or refused by the system. */
export function notStarted(options: RunOptions, cause: unknown): ProblemError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const words = { program: options.file, purpose: options.purpose };
  const extra = { kind: 'prerequisite' as const, command: failedCommand(options, null, []) };
  const found = (): Problem => {
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      const detail = redact(message, options.secrets);
      return problem('PROGRAM-NOT-STARTED', { ...words, detail }, extra);
    }
    // The system says ENOENT for a missing working folder as well.
    if (options.cwd !== undefined && !existsSync(options.cwd)) {
      return problem('PROGRAM-FOLDER-MISSING', { ...words, folder: options.cwd }, extra);
    }
    return problem('PROGRAM-MISSING', words, extra);
  };
  return new ProblemError(found(), { cause });
}

/** A program that ended badly: in words that its caller knows, else with its exit code or signal. */
export function failed(options: RunOptions, ending: Ending): ProblemError {
  const command = failedCommand(options, ending.exitCode, ending.lastLines);
  const words = { program: options.file, purpose: options.purpose };
  const output = [ending.stderr, ending.stdout, ...ending.lastLines].join('\n');
  // `search` ignores the state that a pattern with the g flag carries from use to use.
  const known = options.expectedErrors?.find(({ match }) => output.search(match) !== -1);
  if (known !== undefined) {
    const kind = known.kind ?? 'failed';
    const params = { ...words, exitCode: ending.exitCode ?? -1 };
    return new ProblemError(problem(known.code, params, { kind, command }));
  }
  if (ending.exitCode === null) {
    const params = { ...words, signal: ending.signal ?? 'a signal' };
    return new ProblemError(problem('PROGRAM-KILLED', params, { command }));
  }
  const params = { ...words, exitCode: ending.exitCode };
  return new ProblemError(problem('PROGRAM-FAILED', params, { command }));
}

/** A program that was ended because its time was over. */
export function timedOut(options: RunOptions, ending: Ending): ProblemError {
  const seconds = Math.round((options.timeoutMs ?? 0) / 100) / 10;
  const params = { program: options.file, purpose: options.purpose, seconds };
  const command = failedCommand(options, ending.exitCode, ending.lastLines);
  return new ProblemError(problem('PROGRAM-TIMEOUT', params, { command }));
}

function failedCommand(
  { file, args, secrets }: RunOptions,
  exitCode: number | null,
  lastLines: readonly string[],
): FailedCommand {
  return { argv: [file, ...args].map((part) => redact(part, secrets)), exitCode, lastLines };
}
