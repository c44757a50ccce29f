import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { OperationEvent, ResultEvent } from '../../../src/shared/operations/events.ts';
import type { ClusterStatus } from '../../../src/shared/snapshot.ts';

const cli = resolve(import.meta.dirname, '../../../out/main/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line over one data folder, as a user would run it. */
export class CommandLine {
  readonly #env: NodeJS.ProcessEnv;

  constructor(data: string, env: NodeJS.ProcessEnv = {}) {
    this.#env = { ...process.env, ...env, DCOS_VAGRANT_HOME: data };
  }

  /** Runs a command to its end. */
  run(...args: string[]): Promise<Ended> {
    return this.#ended(this.#spawn(args));
  }

  /** The same with something on its standard input. */
  typing(text: string, ...args: string[]): Promise<Ended> {
    const child = this.#spawn(args, 'pipe');
    child.stdin?.end(text);
    return this.#ended(child);
  }

  async #ended(child: ChildProcess): Promise<Ended> {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    const [code] = await once(child, 'close');
    return { code, stdout, stderr };
  }

  /** Runs an operation with `--json` and keeps what it tells. */
  operate(...args: string[]): RunningOperation {
    return new RunningOperation(this.#spawn([...args, '--json']));
  }

  async status(name: string): Promise<ClusterStatus> {
    const { stdout } = await this.run('status', name, '--json');
    return JSON.parse(stdout);
  }

  #spawn(args: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
    return spawn(process.execPath, [cli, ...args], {
      env: this.#env,
      stdio: [stdin, 'pipe', 'pipe'],
    });
  }
}

/** An operation of another process: its events as they come, and the means to end it. */
export class RunningOperation {
  readonly events: OperationEvent[] = [];
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #exit: Promise<number | null>;

  constructor(child: ChildProcess) {
    if (child.stdout === null) throw new Error('The output of the command line is not read.');
    this.#child = child;
    child.stderr?.resume();
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#exit = once(child, 'exit').then(([code]) => code);
  }

  /** Reads events until one fits; fails with what came last where the operation ends before. */
  async until(fits: (event: OperationEvent) => boolean): Promise<OperationEvent> {
    for (let line = await this.#lines.next(); !line.done; line = await this.#lines.next()) {
      const event: OperationEvent = JSON.parse(line.value);
      this.events.push(event);
      if (fits(event)) return event;
    }
    throw new Error(`The operation ended before that: ${this.problems()}`);
  }

  /** Until the step is in that state. */
  step(id: string, state: string): Promise<OperationEvent> {
    return this.until(
      (event) => event.type === 'step' && event.step === id && event.state === state,
    );
  }

  /** Reads the rest; the result and the exit code. */
  async end(): Promise<{ result: ResultEvent; code: number | null }> {
    const result = await this.until((event) => event.type === 'result');
    if (result.type !== 'result') throw new Error('Not a result.');
    return { result, code: await this.#exit };
  }

  /** Process id of the engine. */
  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The command line did not start.');
    return this.#child.pid;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Kills the engine without warning and waits until it is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  /** Ids of the steps that came to that state. */
  stepsIn(state: string): string[] {
    return this.events.flatMap((event) =>
      event.type === 'step' && event.state === state ? [event.step] : [],
    );
  }

  /** The problems that were told, as text to compare: `[]` where there was none. */
  problems(): string {
    const told = this.events.filter(({ type }) => type === 'problem');
    return JSON.stringify(told, null, 1);
  }
}
