import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { ask, type Site } from '../site.ts';
import { CONNECT_MS, orNotYet, untilReached } from './reached.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const WINDOW_MS = 900_000;

/** After a start: the machine answers, and systemd has set DC/OS up again. */
export function settledStep(site: Site, { name }: MachineSpec): Step {
  const state = async (signal: AbortSignal) =>
    (await ask(site, name, 'node.sh', ['state'], signal)).trim();
  return {
    id: `settled:${name}`,
    title: say('step.settled', { machine: name }),
    machines: [name],
    needs: ['machines', `clock:${name}`],
    weight: 20,
    timeoutMs: CONNECT_MS + WINDOW_MS,
    isDone: async (signal) => (await orNotYet(() => state(signal))) === 'installed',
    async run(context) {
      await untilReached(site, name, context);
      const last = await waitUntilNothingIsLeft<string>({
        context,
        machine: name,
        windowMs: WINDOW_MS,
        pauseMs: 3_000,
        look: async () => {
          const seen = await state(context.signal);
          if (seen === 'broken' || seen === 'absent') throw unsettled(name, seen);
          const wait: Message[] =
            seen === 'installed' ? [] : [say('wait.unit', { unit: 'dcos-setup' })];
          return { waiting: wait, seen };
        },
      });
      if (last !== null) throw unsettled(name, last);
    },
  };
}

function unsettled(machine: string, state: string): ProblemError {
  return new ProblemError(problem('NODE-NOT-SETTLED', { machine, state }, { machine }));
}
