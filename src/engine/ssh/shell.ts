import type { Client } from 'ssh2';
import type { ShellStreams } from './connection.ts';
import { connectionLost } from './exec.ts';

/** The user's login shell in a terminal; see `SshConnection.shell`. */
export function openShell(
  client: Client,
  machine: string,
  streams: ShellStreams,
): Promise<number | null> {
  const { stdin, stdout, stderr, signal } = streams;
  const size = () => ({ rows: stdout.rows ?? 24, cols: stdout.columns ?? 80 });
  return new Promise((resolve, reject) => {
    const lost = () => reject(connectionLost(machine));
    client.once('close', lost);
    client.shell({ ...size(), term: streams.term ?? 'xterm-256color' }, (error, channel) => {
      if (error !== undefined) return lost();
      let code: number | null | undefined;
      const onResize = () => {
        const { rows, cols } = size();
        channel.setWindow(rows, cols, 0, 0);
      };
      const onAbort = () => channel.close();
      stdout.on('resize', onResize);
      signal?.addEventListener('abort', onAbort, { once: true });
      stdin.pipe(channel);
      channel.pipe(stdout, { end: false });
      channel.stderr.pipe(stderr, { end: false });
      channel.on('error', () => {});
      channel.on('exit', (exitCode: number | null) => {
        code = exitCode;
      });
      channel.on('close', () => {
        stdin.unpipe(channel);
        stdout.off('resize', onResize);
        signal?.removeEventListener('abort', onAbort);
        client.off('close', lost);
        if (code === undefined) lost();
        else resolve(code);
      });
    });
  });
}
