import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElevationOutcome, PrivilegedChange } from '../../../src/shared/elevation/change.ts';
import { type Answer, content, endOf, startAgent } from './agent.ts';
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
  readonly agent?: Answer;
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
  const program = [process.execPath, join(import.meta.dirname, 'as-user.ts')];
  const app = spawn('setpriv', [...identity, ...program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Only what a session has; a SHELL that nobody knows must not get in the way.
    env: { PATH: '/usr/bin:/bin', HOME: `/mnt/dv-${user}`, SHELL: '/opt/unknown-shell', ...env },
  });
  const asked = await startAgent(app.pid ?? 0, uid, agent ?? null);
  const orders: Orders = {
    data: `/mnt/dv-${user}/data`,
    changes,
    askAgain,
    installedHelper: installedHelper ?? null,
  };
  const told = endOf(app);
  app.stdin?.write(`${JSON.stringify(orders)}\n`);
  const answer = JSON.parse((await told).text) as Pick<Result, 'outcome' | 'uid'>;
  asked.stop();
  return { ...answer, questions: asked.questions(), before, after: see() };
}
