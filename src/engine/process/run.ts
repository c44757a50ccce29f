import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { send } from './ending.ts';
import { childEnvironment } from './environment.ts';
import { cancelled, failed, notStarted, timedOut } from './failure.ts';
import { identifyChild } from './identity.ts';
import { captureOutput, splitLines } from './output.ts';
import { redact } from './redact.ts';
import type { ProcessIdentity, Run, RunOptions } from './runner.ts';

/** How much of each output is kept for the caller, in bytes; lines are told beyond it. */
const KEPT_OUTPUT = 16 * 1024 * 1024;
const LAST_LINES = 20;
/** How long (ms) output is still read after the program's end, where something it left holds the pipe. */
const DRAIN_MS = 1_000;
const defaultInterrupt = { signal: 'SIGTERM', patienceMs: 5_000 } as const;
const unix = process.platform !== 'win32';

export const run: Run = async (options) => {
  if (options.signal?.aborted) throw cancelled();
  // Loaded at the first use: a command that starts no program must not wait for it.
  const { execa } = await import('execa');
  if (options.signal?.aborted) throw cancelled();

  const child = execa(options.file, [...options.args], {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
    env: childEnvironment(process.env, options.env),
    extendEnv: false,
    buffer: false,
    reject: false,
    // A group of its own: the Ctrl-C of a terminal does not reach it, only our one signal does, and all
    // that it started can be killed together. It outlives us; its identity is in the caller's journal.
    detached: unix,
    cleanup: false,
    windowsHide: true,
  });
  const { pid } = child;
  if (pid === undefined) throw notStarted(options, (await child).cause);

  const exit = new Promise<Exit>((resolve) => {
    child.nodeChildProcess.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const identity = options.onSpawn || options.onExit ? await tellSpawn(pid, options) : null;
  const interruption = interruptible(pid, options);
  const output = readOutput(child, options, interruption.stop);

  const end = await exit;
  interruption.ended();
  await output.finished();
  await child;
  if (identity !== null) options.onExit?.(identity);

  const ending = { ...end, ...output.result() };
  if (interruption.error !== undefined) throw interruption.error;
  if (options.signal?.aborted) throw cancelled();
  if (interruption.timedOut) throw timedOut(options, ending);
  const { exitCode, stdout, stderr } = ending;
  if (exitCode === null || !(options.allowedExitCodes ?? [0]).includes(exitCode)) {
    throw failed(options, ending);
  }
  return { exitCode, stdout, stderr };
};

interface Exit {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

// Told before the first line: nothing is read from the child before.
async function tellSpawn(pid: number, options: RunOptions): Promise<ProcessIdentity | null> {
  const seen = identifyChild(pid);
  const identity = seen instanceof Promise ? await seen : seen;
  if (identity !== null) options.onSpawn?.(identity);
  return identity;
}

interface Interruption {
  timedOut: boolean;
  error: unknown;
  /** Ends the child because of a defect in a callback of the caller. */
  stop(error: unknown): void;
  ended(): void;
}

// One signal, however many reasons come together; after patience the whole group is killed.
function interruptible(pid: number, options: RunOptions): Interruption {
  const { signal, patienceMs } = options.interrupt ?? defaultInterrupt;
  let patience: NodeJS.Timeout | undefined;
  let alive = true;
  const interrupt = (): void => {
    if (!alive || patience !== undefined) return;
    send(pid, signal, false);
    patience = setTimeout(() => send(pid, 'SIGKILL', true), patienceMs);
  };
  const limit =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          state.timedOut = true;
          interrupt();
        }, options.timeoutMs);
  const state: Interruption = {
    timedOut: false,
    error: undefined,
    stop(error) {
      state.error ??= error;
      interrupt();
    },
    ended() {
      alive = false;
      clearTimeout(patience);
      clearTimeout(limit);
      options.signal?.removeEventListener('abort', interrupt);
    },
  };
  options.signal?.addEventListener('abort', interrupt, { once: true });
  // It may have been aborted while the child was being identified.
  if (options.signal?.aborted) interrupt();
  return state;
}

type Streams = { readonly stdout: Readable; readonly stderr: Readable };

function readOutput(child: Streams, options: RunOptions, stop: (error: unknown) => void) {
  const lastLines: string[] = [];
  const take = (stream: 'stdout' | 'stderr') => {
    const capture = captureOutput(KEPT_OUTPUT);
    const lines = splitLines((line) => {
      const shown = redact(line, options.secrets);
      lastLines.push(shown);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      try {
        options.onLine?.(shown, stream);
      } catch (error) {
        stop(error);
      }
    });
    child[stream].on('data', (chunk: Uint8Array) => {
      capture.add(chunk);
      lines.write(chunk);
    });
    const closed = new Promise<void>((resolve) => {
      child[stream].once('close', resolve);
      // A stream that broke is as good as closed; the exit code tells the outcome.
      child[stream].once('error', () => resolve());
    });
    return { capture, lines, closed };
  };
  const out = take('stdout');
  const err = take('stderr');

  return {
    // A daemon that the program left behind may hold the pipe for ever.
    async finished(): Promise<void> {
      const stopWaiting = new AbortController();
      const late = pause(DRAIN_MS, undefined, { signal: stopWaiting.signal }).catch(() => {});
      await Promise.race([Promise.all([out.closed, err.closed]), late]);
      stopWaiting.abort();
      child.stdout.destroy();
      child.stderr.destroy();
      out.lines.end();
      err.lines.end();
    },
    result: () => ({ stdout: out.capture.text(), stderr: err.capture.text(), lastLines }),
  };
}
