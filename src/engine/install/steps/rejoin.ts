import { isAgent } from '../../../shared/cluster/scaled.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import { ProblemError, problem } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { agentUnit } from '../agent-unit.ts';
import { isRegistered } from '../registered.ts';
import { ask, perform, type Site } from '../site.ts';
import { waitUntilNothingIsLeft } from './wait-until.ts';

const WINDOW_MS = 900_000;

/**
 * After a start, or when it joins: the agent is with the masters. One whose machine has got another size meanwhile
 * refuses to go on as the agent that it was, and says so; it comes back as a new one.
 */
export function rejoinStep(site: Site, machine: MachineSpec): Step[] {
  if (!isAgent(machine)) return [];
  const { name } = machine;
  const unit = agentUnit(machine);
  const isBack = (signal: AbortSignal) => isRegistered(site, machine, signal);
  return [
    {
      id: `rejoin:${name}`,
      title: say('step.rejoin', { machine: name }),
      machines: [name],
      needs: ['welcome', `settled:${name}`, `agent:${name}`],
      weight: 15,
      timeoutMs: WINDOW_MS + 60_000,
      isDone: isBack,
      async run(context) {
        const { signal } = context;
        const left = await waitUntilNothingIsLeft({
          context,
          machine: name,
          windowMs: WINDOW_MS,
          pauseMs: 3_000,
          look: async () => {
            if (await isBack(signal)) return { waiting: [], seen: unit };
            const state = await ask(site, name, 'agent.sh', ['state', unit], signal);
            if (state.trim() === 'refused') {
              context.log('The machine has another size: its agent registers anew.', name);
              await perform(site, name, 'agent.sh', ['forget', unit], context);
            }
            // It had signed off, and shall stay after all.
            if (state.trim() === 'gone') {
              await perform(site, name, 'agent.sh', ['start', unit], context);
            }
            const waiting: Message[] = [say('wait.rejoin', { machine: name })];
            return { waiting, seen: unit };
          },
        });
        if (left === null) return;
        throw new ProblemError(problem('AGENT-NOT-BACK', { machine: name }, { machine: name }));
      },
    },
  ];
}
