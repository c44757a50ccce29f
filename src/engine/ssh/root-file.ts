import { ProblemError, problem } from '../../shared/problem.ts';
import type { SshConnection } from './connection.ts';

// The byte count tells a whole text from one that a lost connection cut short.
const receive = `set -eu
path=$1 mode=$2 bytes=$3
(umask 022; mkdir -p "$(dirname "$path")")
umask 077
cat >"$path.new"
[ "$(stat -c %s "$path.new")" = "$bytes" ]
chmod "$mode" "$path.new"
mv -f "$path.new" "$path"`;

/**
 * Writes a file of root's, whole or not at all; its folder is made if it is missing. The content
 * travels on standard input, never in an argument. Mode as chmod takes it, `644`.
 */
export async function writeRootFile(
  connection: SshConnection,
  path: string,
  content: string,
  mode: string,
  signal?: AbortSignal,
): Promise<void> {
  const input = Buffer.from(content, 'utf8');
  const argv = ['sudo', '-n', 'sh', '-c', receive, 'sh', path, mode, String(input.length)];
  const stop = signal === undefined ? {} : { signal };
  const result = await connection.exec(argv, { ...stop, input, timeoutMs: 60_000 });
  if (result.code === 0) return;
  const lastLines = result.stderr.trim().split('\n');
  const command = { argv: ['sudo', 'sh', path, mode], exitCode: result.code, lastLines };
  throw new ProblemError(problem('SSH-WRITE-FAILED', { path }, { command }));
}
