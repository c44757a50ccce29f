import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the agent answers whatever it is asked. */
export type Answer = 'accept' | 'dismiss';

/** The agent of a user's session: it is asked before anything is done as an administrator. */
export interface Agent {
  /** The actions that it was asked for since it began, one a question. */
  questions(): string[];
  stop(): void;
}

const log = '/mnt/agent.log';

/** Begins an agent for a process of a user; without an answer nobody is there to be asked. */
export async function startAgent(pid: number, uid: number, answer: Answer | null): Promise<Agent> {
  rmSync(log, { force: true });
  const agent = answer === null ? null : await started(pid, uid, answer);
  return {
    questions: () => (content(log) ?? '').split('\n').filter((line) => line !== ''),
    stop: () => agent?.kill(),
  };
}

async function started(pid: number, uid: number, answer: Answer): Promise<ChildProcess> {
  const args = [join(import.meta.dirname, 'agent.py'), `${pid}`, `${uid}`, answer, log];
  const agent = spawn('/usr/bin/python3', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(agent.stdout, 'data'),
    once(agent, 'exit').then(() => Promise.reject(new Error('the agent ended'))),
  ]);
  return agent;
}

/** What a process says until it ends, and how it ended. */
export async function endOf(
  child: ChildProcess,
): Promise<{ readonly text: string; readonly exitCode: number | null }> {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { text, exitCode };
}

/** A file byte for byte, or null where there is none. */
export const content = (path: string) => (existsSync(path) ? readFileSync(path, 'latin1') : null);
