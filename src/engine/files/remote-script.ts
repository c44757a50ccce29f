import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import { resourceText } from '../resources.ts';
import type { SshConnection } from '../ssh/connection.ts';

export interface RemoteScript {
  readonly machine: string;
  /** A constant script of `resources/verbs`. */
  readonly name: string;
  readonly args: readonly string[];
}

/** As argv: the script is an argument of bash's, so that standard input is free. */
export async function argvOf({ name, args }: RemoteScript): Promise<string[]> {
  return ['sudo', '-n', 'bash', '-c', await resourceText('verbs', name), name, ...args];
}

/** Runs it as root with something on its standard input; any exit code resolves. */
export async function runRemote(
  connection: SshConnection,
  script: RemoteScript,
  { signal, input = '' }: { signal?: AbortSignal | undefined; input?: string } = {},
) {
  return connection.exec(await argvOf(script), {
    input,
    timeoutMs: 120_000,
    ...(signal && { signal }),
  });
}

/** Throws what the script's own exit codes mean, else `SSH-SCRIPT-FAILED` with its last words. */
export function refuseFailure(
  { machine, name, args }: RemoteScript,
  { code, stderr }: { readonly code: number | null; readonly stderr: string },
  path: string,
): void {
  if (code === 0) return;
  if (code === 45) refuse('FILES-THERE-ALREADY', { machine, path }, { kind: 'invalid', machine });
  if (code === 46) refuse('FILES-NOT-A-PLACE', { machine, path }, { kind: 'invalid', machine });
  const lastLines = stderr.trim().split('\n');
  const detail = lastLines.at(-1) ?? '';
  const command = { argv: ['sudo', name, ...args], exitCode: code, lastLines };
  throw new ProblemError(problem('SSH-SCRIPT-FAILED', { machine, detail }, { machine, command }));
}
