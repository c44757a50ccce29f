import { registryAddress } from '../../../shared/cluster/registry.ts';
import { isAgent } from '../../../shared/cluster/scaled.ts';
import { type ClusterSpec, type MachineSpec, machinesOf } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import type { InstallTask } from './tasks.ts';

/** The simulated registry of a cluster that wishes for one, and the machines' trust in it. */
export function registryTasks(spec: ClusterSpec, chosen: readonly MachineSpec[]): InstallTask[] {
  const address = registryAddress(spec);
  const [boot] = machinesOf({ machines: [...chosen] }, 'boot');
  if (address === null || boot === undefined) return [];
  return [
    {
      id: 'registry',
      title: say('step.registry', { machine: boot.name }),
      effect: 'registry',
      machines: [boot.name],
      needs: [`base:${boot.name}`],
      lines: [`A simulated registry at ${address}, which holds nothing`],
    },
    ...chosen.map(
      ({ name }): InstallTask => ({
        id: `registry-trust:${name}`,
        title: say('step.registry-trust', { machine: name }),
        effect: 'registry-trust',
        machines: [name],
        needs: ['registry', `base:${name}`],
        lines: ['The simulated registry is trusted'],
      }),
    ),
  ];
}

/** The simulated Java of the agents. */
export function javaTasks(spec: ClusterSpec, chosen: readonly MachineSpec[]): InstallTask[] {
  const java = spec.extras?.java;
  if (java === undefined) return [];
  return chosen.filter(isAgent).map(({ name }) => ({
    id: `java:${name}`,
    title: say('step.java', { machine: name }),
    effect: 'java',
    machines: [name],
    needs: [`names:${name}`, `base:${name}`],
    lines: [`${java} is unpacked (simulated)`],
  }));
}
