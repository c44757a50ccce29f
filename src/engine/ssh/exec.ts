import type { Client, ClientChannel } from 'ssh2';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { ExecOptions, ExecResult } from './connection.ts';
import { lineSplitter } from './lines.ts';
import { cancelled, watchForStop } from './stop.ts';

/** How long a command may take to end by itself after it was told to, ms. */
const PATIENCE_MS = 6_000;

export interface CommandOptions extends ExecOptions {
  /** Leaves standard input open after the input until the command ended (see script.ts). */
  readonly holdInput?: boolean;
}

/**
 * Runs one line of shell on the machine and collects what it prints. Cancelled or out of time, the
 * command gets the end of its input and SIGTERM, then patience, then its channel is closed.
 */
export function execCommand(
  client: Client,
  machine: string,
  command: string,
  options: CommandOptions = {},
): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    if (options.signal?.aborted === true) return reject(cancelled());
    const lost = () => reject(connectionLost(machine));
    client.once('close', lost);
    try {
      client.exec(command, (error, channel) => {
        client.off('close', lost);
        if (error !== undefined) return lost();
        // At once, not a tick later: a short command has ended in the same packet.
        follow(client, channel, machine, options).then(resolve, reject);
      });
    } catch {
      lost(); // ssh2 throws where the connection is already gone.
    }
  });
}

function follow(
  client: Client,
  channel: ClientChannel,
  machine: string,
  options: CommandOptions,
): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const { onLine } = options;
    const outLines = lineSplitter((line) => onLine?.(line, 'stdout'));
    const errLines = lineSplitter((line) => onLine?.(line, 'stderr'));
    let exit: { readonly code: number | null } | undefined;
    let stopped: ProblemError | undefined;
    let patience: NodeJS.Timeout | undefined;

    const settle = () => {
      unwatch();
      clearTimeout(patience);
      client.off('close', settle);
      outLines.end();
      errLines.end();
      if (stopped !== undefined) return reject(stopped);
      if (exit === undefined) return reject(connectionLost(machine));
      resolve({ code: exit.code, stdout: text(stdout), stderr: text(stderr) });
    };
    const stop = (reason: ProblemError) => {
      stopped ??= reason;
      // A script goes by the end of its input, and so can end its children first. Everything else gets
      // the signal, too, which servers before OpenSSH 7.9 ignore.
      if (options.holdInput !== true) channel.signal('TERM');
      channel.end();
      patience ??= setTimeout(() => {
        channel.close();
        settle();
      }, PATIENCE_MS);
    };
    const unwatch = watchForStop(options, () => timedOut(machine, options.timeoutMs ?? 0), stop);

    channel.on('data', (chunk: Buffer) => {
      stdout.push(chunk);
      outLines.write(chunk);
    });
    channel.stderr.on('data', (chunk: Buffer) => {
      stderr.push(chunk);
      errLines.write(chunk);
    });
    channel.on('exit', (code: number | null) => {
      exit = { code };
    });
    channel.on('error', () => {}); // A write after the command ended: its exit code tells enough.
    channel.on('close', settle);
    client.on('close', settle);
    if (options.input !== undefined) channel.write(options.input);
    if (options.holdInput !== true) channel.end();
  });
}

/** The problem of a machine that went away in the middle. */
export function connectionLost(machine: string): ProblemError {
  return new ProblemError(problem('SSH-CONNECTION-LOST', { machine }, { machine }));
}

function timedOut(machine: string, ms: number): ProblemError {
  const seconds = Math.round(ms / 1000);
  return new ProblemError(problem('SSH-TIMEOUT', { machine, seconds }, { machine }));
}

function text(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
