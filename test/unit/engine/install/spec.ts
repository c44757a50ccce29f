import type { MachineType } from '../../../../src/shared/cluster/kinds.ts';
import type { ClusterSpec, MachineSpec } from '../../../../src/shared/cluster/spec.ts';

/** A machine of the example cluster; its address is in 192.168.57.0/24. */
export function machine(name: string, type: MachineType, lastOctet: number): MachineSpec {
  const sizes = { cpus: 2, memoryMiB: 2048, memoryReservedMiB: null };
  const box = { name: null, url: null, version: null };
  return { name, type, ip: `192.168.57.${lastOctet}`, ...sizes, aliases: [], box };
}

/** Cluster `demo`: m1, a1, p1 and boot. */
export function clusterSpec(changes: Partial<ClusterSpec> = {}): ClusterSpec {
  return {
    version: 1,
    id: '0123abcd',
    name: 'demo',
    provider: 'lxc',
    domain: 'dcos',
    network: '192.168.57.0/24',
    machines: [
      machine('m1', 'master', 90),
      { ...machine('a1', 'agent-private', 111), memoryReservedMiB: 512 },
      { ...machine('p1', 'agent-public', 60), aliases: ['spring.acme.org'] },
      machine('boot', 'boot', 50),
    ],
    release: { kind: 'installer', path: '/no/such/installer.sh', configPath: null },
    installMethod: 'ssh_pull',
    options: { speed: 1 },
    ...changes,
  };
}

/** Of an installation whose steps are not run: nothing is asked of this computer's files. */
export const noFiles = {
  installer: () => Promise.reject(new Error('No installer is looked for here.')),
  docker: () => Promise.reject(new Error('No Docker is chosen here.')),
};
