import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElevationOutcome, PrivilegedChange } from '../../../src/shared/elevation/change.ts';
import type { Orders } from './as-user.ts';

/** What the files of the administrator are like at a moment. */
export interface Seen {
  readonly hosts: string;
  readonly inode: number;
  readonly mode: string;
  readonly owner: number;
  readonly networks: string | null;
  readonly cli: string | null;
}

export interface Result {
  readonly outcome: ElevationOutcome;
  readonly uid: number;
  /** The actions that the agent was asked for, one a question. */
  readonly questions: readonly string[];
  readonly before: Seen;
  readonly after: Seen;
}

const users = { allowed: 61001, denied: 61002, asked: 61003, ours: 61004 } as const;
type User = keyof typeof users;

const here = import.meta.dirname;

/** A file byte for byte, or null where there is none. */
export const content = (path: string) => (existsSync(path) ? readFileSync(path, 'latin1') : null);

function see(): Seen {
  const { ino, mode, uid } = statSync('/etc/hosts');
  return {
    hosts: readFileSync('/etc/hosts', 'latin1'),
    inode: ino,
    mode: (mode & 0o777).toString(8),
    owner: uid,
    networks: content('/etc/vbox/networks.conf'),
    cli: content('/usr/local/bin/dcos'),
  };
}

interface Telling {
  readonly agent?: 'accept' | 'dismiss';
  readonly askAgain?: boolean;
  readonly installedHelper?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Lets an unprivileged user's process ask for the changes, and tells what came of it. */
export async function ask(
  user: User,
  changes: readonly PrivilegedChange[],
  { agent, askAgain = false, installedHelper, env = {} }: Telling = {},
): Promise<Result> {
  const before = see();
  const uid = users[user];
  const identity = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  const program = [process.execPath, join(here, 'as-user.ts')];
  const app = spawn('setpriv', [...identity, ...program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Only what a session has; a SHELL that nobody knows must not get in the way.
    env: { PATH: '/usr/bin:/bin', HOME: `/mnt/dv-${user}`, SHELL: '/opt/unknown-shell', ...env },
  });
  const log = '/mnt/agent.log';
  rmSync(log, { force: true });
  const asked = agent === undefined ? null : await startAgent(app.pid ?? 0, uid, agent, log);
  const orders: Orders = {
    data: `/mnt/dv-${user}/data`,
    changes,
    askAgain,
    installedHelper: installedHelper ?? null,
  };
  const told = outputOf(app);
  app.stdin?.write(`${JSON.stringify(orders)}\n`);
  const answer = JSON.parse(await told) as Pick<Result, 'outcome' | 'uid'>;
  asked?.kill();
  const questions = (content(log) ?? '').split('\n').filter((line) => line !== '');
  return { ...answer, questions, before, after: see() };
}

async function startAgent(pid: number, uid: number, answer: string, log: string) {
  const args = [join(here, 'agent.py'), `${pid}`, `${uid}`, answer, log];
  const agent = spawn('/usr/bin/python3', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(agent.stdout, 'data'),
    once(agent, 'exit').then(() => Promise.reject(new Error('the agent ended'))),
  ]);
  return agent;
}

async function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part;
  });
  await once(child, 'close');
  return text;
}
