import { type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { refuse } from '../../../shared/problem.ts';
import type { Step } from '../../operations/step.ts';
import { bootUrl } from '../config.ts';
import { ask, open, perform, type Site } from '../site.ts';

// The names that dcos_install.sh has for the types of machines.
const roles = {
  master: 'master',
  'agent-private': 'slave',
  'agent-public': 'slave_public',
  boot: '',
} as const;

/**
 * DC/OS on a master or an agent, fetched from the boot machine. All masters at once, then all agents
 * at once. What an interrupted installation left is finished or made anew (resources/provision/node.sh).
 */
export function nodeStep(site: Site, machine: MachineSpec): Step {
  const { name, type } = machine;
  const isMaster = type === 'master';
  const masters = machinesOf({ machines: [...site.chosen] }, 'master');
  return {
    id: isMaster ? `master:${name}` : `agent:${name}`,
    title: isMaster ? say('step.master', { machine: name }) : say('step.agent', { machine: name }),
    machines: [name],
    needs: [
      'serve',
      `base:${name}`,
      ...(isMaster ? [] : masters.map((master) => `master:${master.name}`)),
    ],
    weight: isMaster ? 90 : 60,
    timeoutMs: 3_600_000,
    async isDone(signal) {
      const state = await ask(site, name, 'node.sh', ['state'], signal);
      return state.trim() === 'installed';
    },
    async run(context) {
      await refuseWithoutBoot(site, name, context.signal);
      const args = ['install', roles[type], bootUrl(site.cluster.spec)];
      await perform(site, name, 'node.sh', args, context);
    },
  };
}

/** Only part of a cluster may be brought up; without a boot machine nothing can be installed on it. */
async function refuseWithoutBoot(site: Site, name: string, signal: AbortSignal): Promise<void> {
  const url = `${bootUrl(site.cluster.spec)}/ready`;
  const connection = await open(site, name, signal);
  const { stdout } = await connection.exec(['curl', '-sS', '-m', '20', url], { signal });
  if (stdout.trim() === 'ok') return;
  const boot = machinesOf(site.cluster.spec, 'boot')[0]?.name ?? 'boot';
  const params = { machine: name, boot, cluster: site.cluster.spec.name, url };
  refuse('BOOT-NOT-SERVING', params, { machine: name });
}
