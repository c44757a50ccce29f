import type { Client, ClientCallback } from 'ssh2';
import type { CommandStreams, ShellStreams } from './connection.ts';
import { connectionLost } from './exec.ts';

/** The user's login shell in a terminal; see `SshConnection.shell`. */
export function openShell(
  client: Client,
  machine: string,
  streams: ShellStreams,
): Promise<number | null> {
  const { stdout } = streams;
  const size = () => ({ rows: stdout.rows ?? 24, cols: stdout.columns ?? 80 });
  const terminal = { ...size(), term: streams.term ?? 'xterm-256color' };
  return attach(client, machine, streams, {
    open: (opened) => client.shell(terminal, opened),
    size,
  });
}

/** One line of shell on the streams; see `SshConnection.attach`. */
export function attachCommand(
  client: Client,
  machine: string,
  command: string,
  streams: CommandStreams,
): Promise<number | null> {
  return attach(client, machine, streams, { open: (opened) => client.exec(command, opened) });
}

interface Session {
  open(opened: ClientCallback): void;
  /** Size of the terminal, where there is one. */
  size?(): { rows: number; cols: number };
}

function attach(
  client: Client,
  machine: string,
  { stdin, stdout, stderr, signal }: CommandStreams,
  { open, size }: Session,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(connectionLost(machine));
    client.once('close', lost);
    open((error, channel) => {
      if (error !== undefined) return lost();
      let code: number | null | undefined;
      const onResize = () => {
        if (size === undefined) return;
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
