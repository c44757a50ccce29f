import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, endOf, startAgent } from './agent.ts';

/** One run of the command line by an unprivileged user. */
export interface Ran {
  readonly exitCode: number | null;
  /** Lines of JSON. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** How often the user was asked. */
  readonly questions: number;
  /** The hosts file afterwards, one character a byte. */
  readonly hosts: string;
  readonly inode: number;
  /** Where `m1.dcos` leads afterwards, as any program of this system is told. */
  readonly m1: string | null;
}

const users = { root: 0, allowed: 61001, denied: 61002, asked: 61003 } as const;

const cli = join(import.meta.dirname, '../../../out/main/cli.js');
const simulated = ['--provider', 'simulated', '--speed', '1000'];

/** Runs the built command line as that user, whose agent (where there is one) answers so. */
async function as(user: keyof typeof users, args: string[], answer: Answer | null): Promise<Ran> {
  const uid = users[user];
  const identity = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  // The program takes the shell's place, and its process id, once the agent is there for it.
  const command = ['/bin/sh', '-c', 'read -r _ && exec "$@"', 'sh', process.execPath, cli];
  const child = spawn('setpriv', [...identity, ...command, ...args, '--json'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin', HOME: `/mnt/dv-${user}`, LANG: 'de_DE.UTF-8' },
  });
  const agent = await startAgent(child.pid ?? 0, uid, answer);
  const output = endOf(child);
  child.stdin?.end('go\n');
  const { text, exitCode } = await output;
  agent.stop();
  return {
    exitCode,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    questions: agent.questions().length,
    hosts: readFileSync('/etc/hosts', 'latin1'),
    inode: statSync('/etc/hosts').ino,
    m1: addressOf('m1.dcos'),
  };
}

function addressOf(name: string): string | null {
  try {
    return execFileSync('getent', ['hosts', name], { encoding: 'utf8' }).split(/\s/)[0] ?? null;
  } catch {
    return null;
  }
}

const ran: Record<string, Ran> = {};
const up = (name: string) => ['up', name, ...simulated, '--hosts'];

ran.up = await as('asked', up('demo'), 'accept');
ran.again = await as('asked', ['up', 'demo', '--hosts'], 'dismiss');
ran.destroyed = await as('asked', ['destroy', 'demo', '--yes'], 'accept');

ran.dismissed = await as('asked', up('demo'), 'dismiss');
ran.notAskedAgain = await as('asked', ['hosts', 'apply', 'demo'], 'accept');
ran.askedAgain = await as('asked', ['hosts', 'apply', 'demo', '--ask-again'], 'accept');
ran.shown = await as('asked', ['hosts', 'show', 'demo'], 'dismiss');
ran.left = await as('asked', ['destroy', 'demo', '--yes'], 'dismiss');

ran.denied = await as('denied', up('demo'), null);
ran.withoutAgent = await as('asked', [...up('other'), '--domain', 'other.dcos'], null);

execFileSync('mount', ['-o', 'remount,bind,ro', '/etc/hosts']);
ran.readOnly = await as('allowed', up('demo'), null);
ran.readOnlyForRoot = await as('root', up('demo'), null);
execFileSync('mount', ['-o', 'remount,bind,rw', '/etc/hosts']);
ran.root = await as('root', ['up', 'demo', '--hosts'], null);
ran.rootDestroyed = await as('root', ['destroy', 'demo', '--yes'], null);

process.stdout.write(JSON.stringify(ran));
