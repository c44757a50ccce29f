import type { MachineSpec } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { Step } from '../../operations/step.ts';
import { guest } from '../guest-paths.ts';
import { ask, perform, type Site } from '../site.ts';

/** The page of DC/OS's installer has done its work: it goes, and the cluster's key with it. */
export function webClosedStep(site: Site, { name }: MachineSpec): Step {
  return {
    id: 'web-closed',
    title: say('step.web-closed'),
    machines: [name],
    needs: ['health'],
    weight: 1,
    timeoutMs: 120_000,
    optional: true,
    isDone: async (signal) => {
      return (await ask(site, name, 'web.sh', ['state', guest.work], signal)).trim() === 'closed';
    },
    run: async (context) => {
      await perform(site, name, 'web.sh', ['close', guest.work], context);
    },
  };
}
