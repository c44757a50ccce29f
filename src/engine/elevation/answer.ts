import type { ElevationOutcome, Refusal } from '../../shared/elevation/change.ts';
import type { MessageCode } from '../../shared/messages/message.ts';
import { problem } from '../../shared/problem.ts';
import type { RunResult } from '../process/index.ts';

/** What the helper's exit codes mean (`refuse` in resources/elevation/helper.sh). */
const codes: Readonly<Record<number, MessageCode>> = {
  64: 'ELEVATION-NOT-UNDERSTOOD',
  65: 'ELEVATION-LINE-REFUSED',
  66: 'ELEVATION-FILE-ODD',
  67: 'ELEVATION-CHANGED-MEANWHILE',
  68: 'ELEVATION-MARKERS',
  69: 'ELEVATION-NOT-OURS',
  70: 'ELEVATION-BYTES-DIFFER',
  71: 'ELEVATION-NOT-WRITTEN',
  72: 'ELEVATION-DAMAGED',
  73: 'ELEVATION-UNABLE',
};

/** Files of the batch, for the words of a problem. */
export type Answer = Pick<RunResult, 'exitCode' | 'stdout' | 'stderr'>;

/** The outcome that the helper's answer stands for, or null where the helper did not run. */
export function outcomeOfHelper(answer: Answer, files: readonly string[]): ElevationOutcome | null {
  const lines = answer.stdout.split(/\r?\n/);
  if (!lines.includes('ready')) return null;
  if (answer.exitCode === 0) return { kind: 'applied' };
  const word = (start: string) =>
    lines.find((line) => line.startsWith(`${start} `))?.slice(start.length + 1);
  const written = lines.filter((line) => line.startsWith('written '));
  const params = {
    file: files.join(', '),
    detail: word('refused') ?? lastLine(answer.stderr) ?? `${answer.exitCode}`,
    backup: word('backup') ?? '',
    count: written.length,
  };
  const code = codes[answer.exitCode] ?? 'ELEVATION-UNABLE';
  return { kind: 'failed', problem: problem(code, params) };
}

/**
 * What pkexec itself said: it never started the helper. 126 is a prompt that was closed; 127 stands for the
 * rest, told apart by its words in the C locale (pkexec.c of polkit 0.105 to 126).
 */
export function outcomeOfPkexec({ exitCode, stderr }: Answer): ElevationOutcome {
  if (exitCode === 126) return { kind: 'dismissed' };
  if (/: Not authorized/.test(stderr)) return { kind: 'not-authorised' };
  if (/authentication agent|Error getting authority/.test(stderr)) return { kind: 'no-agent' };
  return askingFailed('pkexec', exitCode, stderr);
}

/** The same of osascript: errors of AppleScript and of Authorization Services, and the helper's own code. */
export function outcomeOfOsascript(answer: Answer, files: readonly string[]): ElevationOutcome {
  const number = Number(/\((-?\d+)\)\s*$/.exec(answer.stderr.trim())?.[1] ?? Number.NaN);
  const known: Readonly<Record<number, Refusal>> = {
    // userCanceledErr, errAuthorizationCanceled; errAuthorizationDenied; errAuthorizationInteractionNotAllowed,
    // errAEEventNotPermitted and no window server.
    [-128]: 'dismissed',
    [-60006]: 'dismissed',
    [-60005]: 'not-authorised',
    [-60007]: 'no-agent',
    [-1743]: 'no-agent',
    [-10810]: 'no-agent',
  };
  const refusal = known[number];
  if (refusal !== undefined) return { kind: refusal };
  // A failed command's output stands in the message, its exit code in the parentheses.
  const stdout = `${answer.stdout}\n${answer.stderr.replace(/^.*execution error: /, '')}`;
  const exitCode = answer.exitCode === 0 ? 0 : number;
  return (
    outcomeOfHelper({ ...answer, stdout, exitCode }, files) ??
    askingFailed('osascript', answer.exitCode, answer.stderr)
  );
}

/** The same of ask.ps1, which gives 126 for a refused question. */
export function outcomeOfRunAs({ exitCode, stdout, stderr }: Answer): ElevationOutcome {
  if (exitCode === 126) return { kind: 'dismissed' };
  return askingFailed('powershell.exe', exitCode, stderr || stdout);
}

function askingFailed(program: string, exitCode: number, stderr: string): ElevationOutcome {
  const detail = lastLine(stderr) ?? `${exitCode}`;
  return { kind: 'failed', problem: problem('ELEVATION-ASKING-FAILED', { program, detail }) };
}

function lastLine(text: string): string | undefined {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .at(-1)
    ?.trim();
}
