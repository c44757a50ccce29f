import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import type { Commands } from './stand-in/control.ts';
import type { Call } from './stand-in/recorder.ts';

const root = resolve(import.meta.dirname, '../../..');
const hooks = join(import.meta.dirname, 'stand-in', 'hooks.ts');

type Awaited1<Value> = Value extends Promise<infer Inner> ? Inner : Value;

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Data folder of an earlier start. */
  readonly home?: string;
}

/** The built program in a process of its own, with the stand-in in Electron's place. */
export interface RunningDesktop {
  readonly home: string;
  readonly pid: number;
  ask<Name extends keyof Commands>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<Awaited1<ReturnType<Commands[Name]>>>;
  /** Exit code, and everything it asked of Electron until then. */
  readonly ended: Promise<{ readonly code: number | null; readonly calls: readonly Call[] }>;
  signal(name: NodeJS.Signals): void;
}

const running: ChildProcess[] = [];
const folders: string[] = [];

/** Ends what the tests started, by its id, and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-'));
  folders.push(folder);
  return folder;
}

export async function startDesktop(options: StartOptions = {}): Promise<RunningDesktop> {
  const home = options.home ?? (await temporaryFolder());
  const out = process.env.TEST_OUT ?? root;
  const main = join(out, 'out', 'main', 'index.js');
  const child = spawn(process.execPath, ['--import', hooks, main, ...(options.args ?? [])], {
    cwd: home,
    env: {
      ...process.env,
      DCOS_VAGRANT_HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      // No desktop: nothing says that a tray is seen.
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
      STAND_IN_APP: out,
      NODE_NO_WARNINGS: '1',
      ...options.env,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.push(child);
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  let calls: Call[] = [];
  child.on('message', (message: Answer) => {
    if (message.ended !== undefined) calls = message.ended;
    const asked = waiting.get(message.id ?? -1);
    if (message.error !== undefined) {
      asked?.reject(Object.assign(new Error(message.error.message), { data: message.error.data }));
    } else asked?.resolve(message.value as never);
  });
  const ended = once(child, 'exit').then(([code]) => {
    for (const asked of waiting.values()) asked.reject(new Error(`The program ended: ${stderr}`));
    return { code: code as number | null, calls };
  });
  let next = 0;
  return {
    home,
    pid: child.pid ?? 0,
    ended,
    signal: (name) => child.kill(name),
    ask: (name, ...args) => {
      const asked = Promise.withResolvers<never>();
      // An answer that nobody waits for any more is no error of the test.
      asked.promise.catch(() => undefined);
      waiting.set(next, asked);
      child.send({ id: next++, name, args }, (error) => error !== null && asked.reject(error));
      return asked.promise;
    },
  };
}

/** Started, and its window shown. */
export async function openDesktop(options: StartOptions = {}): Promise<RunningDesktop> {
  const desktop = await startDesktop(options);
  await vi.waitUntil(async () => (await desktop.ask('window'))?.visible, { timeout: 15_000 });
  return desktop;
}

interface Answer {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly data?: unknown };
  readonly ended?: Call[];
}
