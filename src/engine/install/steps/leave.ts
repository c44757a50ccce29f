import { isAgent } from '../../../shared/cluster/scaled.ts';
import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { Step } from '../../operations/step.ts';
import { agentUnit } from '../agent-unit.ts';
import { ask, perform, type Site } from '../site.ts';

/**
 * The agent signs off and is stopped for good: the masters then need not wait until they miss it. A
 * machine that does not run, or cannot be reached, is removed all the same.
 */
export function leaveStep(site: Site, machine: MachineSpec): Step[] {
  if (!isAgent(machine)) return [];
  const { name } = machine;
  const { cluster, provider } = site;
  const unit = agentUnit(machine);
  return [
    {
      id: `leave:${name}`,
      title: say('step.leave', { machine: name }),
      machines: [name],
      needs: ['drain'],
      weight: 5,
      timeoutMs: 180_000,
      optional: true,
      async isDone(signal) {
        if ((await provider.states(cluster)).get(name) !== 'running') return true;
        const state = await ask(site, name, 'agent.sh', ['state', unit], signal).catch(() => '');
        return state.trim() === 'gone';
      },
      run: async (context) => {
        await perform(site, name, 'agent.sh', ['leave', unit], context);
      },
    },
  ];
}
