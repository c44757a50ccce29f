import type { Client } from 'ssh2';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { ExecOptions, ExecResult } from './connection.ts';
import { execCommand } from './exec.ts';
import { quoteCommand } from './quote.ts';

const LAST_LINES = 20;

/** Runs a constant script as root; see `SshConnection.script`. */
export async function runScript(
  client: Client,
  machine: string,
  text: string,
  args: readonly string[],
  options: Omit<ExecOptions, 'input'> = {},
): Promise<ExecResult> {
  const argv = ['sudo', '-n', 'bash', '-s', '--', ...args];
  const lastLines: string[] = [];
  const result = await execCommand(client, machine, quoteCommand(argv), {
    ...options,
    input: withLifeline(text),
    holdInput: true,
    onLine: (line, stream) => {
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      options.onLine?.(line, stream);
    },
  });
  if (result.code === 0) return result;
  const detail = lastLines.findLast((line) => line.trim() !== '') ?? '';
  const command = { argv, exitCode: result.code, lastLines };
  throw new ProblemError(problem('SSH-SCRIPT-FAILED', { machine, detail }, { machine, command }));
}

/**
 * The script, wrapped so that it lives no longer than the connection. Without a terminal nobody tells
 * a remote command that the caller is gone, and root's processes cannot be signalled by the user we log
 * in as. So the script runs in a process group of its own, and standard input, which stays open,
 * is the lifeline: at its end the group is terminated. bash reads each `{ … }` to its end before it
 * runs any of it, so a text torn by a lost connection does nothing.
 */
export function withLifeline(text: string): string {
  return `set -m
{
${text}
} </dev/null &
{
work=$!
( exec >/dev/null 2>&1; cat; kill -TERM -- "-$work"; sleep 5; kill -KILL -- "-$work" ) <&0 &
lifeline=$!
wait "$work"
code=$?
kill -KILL -- "-$lifeline" 2>/dev/null
wait "$lifeline" 2>/dev/null
exit "$code"
}
`;
}
