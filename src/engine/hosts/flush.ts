import { type Message, say } from '../../shared/messages/message.ts';
import { findProgram } from '../process/index.ts';
import type { Run } from '../process/runner.ts';

type Flush = readonly [program: string, ...args: string[]];

/**
 * Commands that make a system forget what it knew of names. Those of Linux only where systemd-resolved
 * or nscd are installed; elsewhere nothing keeps what the hosts file said.
 */
const flushes: Partial<Record<NodeJS.Platform, readonly Flush[]>> = {
  linux: [
    ['resolvectl', 'flush-caches'],
    ['nscd', '--invalidate=hosts'],
  ],
  darwin: [
    ['dscacheutil', '-flushcache'],
    ['killall', '-HUP', 'mDNSResponder'],
  ],
  win32: [['ipconfig', '/flushdns']],
};

export interface FlushOptions {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
}

/**
 * Lets the system forget the names that it keeps. What cannot be flushed is no problem but a note: the
 * system reads the hosts file anew by itself, in a minute at most.
 */
export async function flushNames(options: FlushOptions): Promise<Message[]> {
  const { run, env, platform = process.platform } = options;
  const notes: Message[] = [];
  for (const [name, ...args] of flushes[platform] ?? []) {
    const file = await findProgram(name, { env, platform, extra: ['/usr/sbin', '/usr/bin'] });
    if (file === null) continue;
    try {
      await run({ purpose: 'forget cached names', file, args, timeoutMs: 5_000 });
    } catch {
      notes.push(say('hosts.note.flush', { command: [name, ...args].join(' ') }));
    }
  }
  return notes;
}
