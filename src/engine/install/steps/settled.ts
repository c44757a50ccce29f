import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, renderText, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { waitForSsh } from '../../ssh/index.ts';
import { ask, type Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const CONNECT_MS = 600_000;
const WINDOW_MS = 900_000;

const notYet: readonly string[] = ['SSH-UNREACHABLE', 'SSH-REFUSED', 'SSH-CONNECTION-LOST'];

/** After a start: the machine answers, and systemd has set DC/OS up again. */
export function settledStep(site: Site, { name }: MachineSpec): Step {
  const { cluster, provider, connections } = site;
  const state = async (signal: AbortSignal) =>
    (await ask(site, name, 'node.sh', ['state'], signal)).trim();
  return {
    id: `settled:${name}`,
    title: say('step.settled', { machine: name }),
    machines: [name],
    needs: ['machines'],
    weight: 20,
    timeoutMs: CONNECT_MS + WINDOW_MS,
    async isDone(signal) {
      try {
        return (await state(signal)) === 'installed';
      } catch (error) {
        if (error instanceof ProblemError && notYet.includes(error.problem.code)) return false;
        throw error;
      }
    },
    async run(context) {
      const connection = await waitForSsh(await provider.ssh(cluster, name), {
        signal: context.signal,
        timeoutMs: CONNECT_MS,
        attempt: connections.connect,
        onWait: (why) => context.log(renderText(why), name),
      });
      connections.adopt(cluster, name, connection);
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
