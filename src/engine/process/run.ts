import { childEnvironment } from './environment.ts';
import { cancelled, failed, notStarted, timedOut } from './failure.ts';
import { identifyChild } from './identity.ts';
import { interruptible } from './interruption.ts';
import { readOutput } from './read-output.ts';
import type { ProcessIdentity, Run, RunOptions } from './runner.ts';

const unix = process.platform !== 'win32';

/** The one place where programs are started; `Run` says what it promises. */
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
  const interruption = interruptible(pid, options);
  const identity = await tellSpawn(pid, options, interruption.stop);
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

// Told before the first line: nothing is read from the child before. A child that could not be recorded
// must not go on, because nobody would find it after a crash.
async function tellSpawn(
  pid: number,
  { onSpawn, onExit }: RunOptions,
  stop: (error: unknown) => void,
): Promise<ProcessIdentity | null> {
  if (!onSpawn && !onExit) return null;
  const seen = identifyChild(pid);
  const identity = seen instanceof Promise ? await seen.catch(() => null) : seen;
  try {
    if (identity !== null) onSpawn?.(identity);
  } catch (error) {
    stop(error);
  }
  return identity;
}
