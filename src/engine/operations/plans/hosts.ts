import { say } from '../../../shared/messages/message.ts';
import { applyHosts, hasHosts, removeHosts, verifyNames } from '../../hosts/index.ts';
import type { Step } from '../step.ts';
import { minutes, type PlanContext } from './context.ts';

/** Names of the machines in this computer's hosts file; without them the cluster works by address. */
export function hostsStep({ cluster, hostsFile }: PlanContext): Step[] {
  if (hostsFile === null) return [];
  return [
    {
      id: 'hosts',
      title: say('step.hosts'),
      machines: [],
      needs: ['orphans'],
      weight: 1,
      timeoutMs: minutes(1),
      optional: true,
      isDone: () => hasHosts(hostsFile, cluster.spec),
      run: async ({ warn }) => {
        const refused = await applyHosts(hostsFile, cluster.spec);
        if (refused !== null) return warn(refused);
        for (const elsewhere of await verifyNames(cluster.spec)) warn(elsewhere);
      },
    },
  ];
}

export function removeHostsStep({ cluster, hostsFile }: PlanContext): Step[] {
  if (hostsFile === null) return [];
  return [
    {
      id: 'unhosts',
      title: say('step.unhosts'),
      machines: [],
      needs: ['orphans'],
      weight: 1,
      timeoutMs: minutes(1),
      optional: true,
      isDone: async () => false,
      run: async ({ warn }) => {
        const refused = await removeHosts(hostsFile, cluster.spec);
        if (refused !== null) warn(refused);
      },
    },
  ];
}
