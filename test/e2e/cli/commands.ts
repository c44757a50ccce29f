import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The built command line; another build of it where the environment names one. */
const entry = resolve(process.env.DCOS_VAGRANT_CLI ?? 'out/main/cli.js');

export interface Ended {
  /** Null where a signal ended the process. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Line = Readonly<Record<string, unknown>>;

/** A command that runs; its lines of JSON can be waited for. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** The first line, past or to come, that fits; rejects where the command ends without one. */
  line(fits: (line: Line) => boolean): Promise<Line>;
}

/** A data folder of its own, and the command line over it. */
export interface Home {
  readonly folder: string;
  begin(args: readonly string[], env?: Record<string, string>): Running;
  run(args: readonly string[], env?: Record<string, string>): Promise<Ended>;
  /** Runs with `--json`, parses every line of standard output and refuses anything on standard error. */
  json(args: readonly string[], env?: Record<string, string>): Promise<JsonAnswer>;
  /** Ends what still runs and removes the folder. */
  remove(): Promise<void>;
}

export interface JsonAnswer {
  readonly exitCode: number | null;
  readonly lines: readonly Line[];
  /** The last line: the answer of a query, the result of an operation. */
  readonly last: Line;
}

export async function makeHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'dvd-e2e-'));
  const children = new Set<Running>();
  const begin: Home['begin'] = (args, env = {}) => {
    const running = start(args, { ...process.env, ...env, DCOS_VAGRANT_HOME: folder });
    children.add(running);
    running.ended.finally(() => children.delete(running));
    return running;
  };
  const run: Home['run'] = (args, env) => begin(args, env).ended;
  return {
    folder,
    begin,
    run,
    json: async (args, env) => {
      const { exitCode, stdout, stderr } = await run([...args, '--json'], env);
      if (stderr !== '') throw new Error(`With --json standard error must be empty: ${stderr}`);
      const lines = stdout.trimEnd().split('\n').map(parse);
      return { exitCode, lines, last: lines.at(-1) ?? {} };
    },
    remove: async () => {
      for (const { child } of children) child.kill('SIGKILL');
      await Promise.all([...children].map(({ ended }) => ended));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [entry, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  let stdout = '';
  let stderr = '';
  let over = false;
  const tell = () => {
    for (const look of [...waiting]) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (args.includes('--json')) lines.push(parse(text));
    tell();
  });
  const ended = new Promise<Ended>((resolveEnded, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      over = true;
      resolveEnded({ exitCode, stdout, stderr });
      tell();
    });
  });
  return {
    child,
    ended,
    line: (fits) =>
      new Promise((resolveLine, reject) => {
        const look = () => {
          const found = lines.find(fits);
          if (found === undefined && !over) return;
          waiting.delete(look);
          if (found === undefined) reject(new Error(`No such line in:\n${stdout}\n${stderr}`));
          else resolveLine(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

function parse(text: string): Line {
  return JSON.parse(text);
}
