import { say } from '../../shared/messages/message.ts';
import { endProcess, isAlive, waitForEnd } from '../process/index.ts';
import type { ProcessIdentity } from '../process/runner.ts';
import type { Step } from './step.ts';

/** How long an orphan may still work before it is ended, ms. */
const patienceMs = 10 * 60_000;

/**
 * The step that deals with programs which outlived the engine that started them: a `vagrant` child goes
 * on after its parent's death and keeps its machine lock. `wait` lets them finish what the next steps
 * would do anyway; `end` interrupts them, because their work is about to be undone. Only processes with
 * the recorded identity are touched, never a name or a reused pid.
 */
export function orphansStep(
  children: readonly ProcessIdentity[],
  treatment: 'wait' | 'end',
): Step[] {
  if (children.length === 0) return [];
  return [
    {
      id: 'orphans',
      title: say('step.orphans'),
      machines: [],
      needs: [],
      weight: 5,
      timeoutMs: patienceMs + 3 * 60_000,
      isDone: async () => (await alive(children)).length === 0,
      run: async ({ signal, log }) => {
        for (const child of await alive(children)) {
          log(`process ${child.pid}`);
          const timeoutMs = treatment === 'wait' ? patienceMs : 0;
          const ended = await waitForEnd(child, { signal, timeoutMs });
          if (!ended) await endProcess(child, { signal });
        }
      },
    },
  ];
}

async function alive(children: readonly ProcessIdentity[]): Promise<ProcessIdentity[]> {
  const states = await Promise.all(children.map(isAlive));
  return children.filter((_, index) => states[index]);
}
