import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HostAnswer, HostCalls } from '../programs/host.ts';

type Answer<Call extends keyof HostCalls> = Awaited<ReturnType<HostCalls[Call]>>;

/** The program `programs/host.ts` over a data folder. */
export interface Hosted {
  ask<Call extends keyof HostCalls>(
    call: Call,
    ...args: Parameters<HostCalls[Call]>
  ): Promise<Answer<Call>>;
  close(): Promise<void>;
}

export async function startHosted(env: NodeJS.ProcessEnv): Promise<Hosted> {
  const child: ChildProcess = fork(join(import.meta.dirname, '../programs/host.ts'), { env });
  const waiting = new Map<number, (answer: HostAnswer) => void>();
  const ready = new Promise<void>((resolve, reject) => {
    waiting.set(0, () => resolve());
    child.once('exit', (code) => {
      reject(new Error(`The host ended with ${code}.`));
      for (const [id, tell] of waiting) tell({ id, error: `the host ended with ${code}` });
    });
  });
  child.on('message', (answer: HostAnswer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  await ready;
  let last = 0;
  return {
    ask: <Call extends keyof HostCalls>(call: Call, ...args: Parameters<HostCalls[Call]>) =>
      new Promise<Answer<Call>>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ value, error }) => {
          if (error === undefined) resolve(value as Answer<Call>);
          else reject(new Error(`${call}: ${error}`));
        });
        child.send({ id, call, args });
      }),
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
