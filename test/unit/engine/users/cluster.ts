import type { ClusterRecord } from '../../../../src/engine/providers/provider.ts';
import type { ClusterSpec } from '../../../../src/shared/cluster/spec.ts';

const machine = {
  cpus: 2,
  memoryMiB: 2048,
  memoryReservedMiB: null,
  aliases: [],
  box: { name: null, url: null, version: null },
};

/** A cluster of a master and an agent; `simulated` and `bare` (no DC/OS) are what they are called. */
export function clusterRecord(name: string): ClusterRecord {
  const spec: ClusterSpec = {
    version: 1,
    id: '01234567',
    name,
    provider: name === 'simulated' ? 'simulated' : 'lxc',
    domain: 'dcos',
    network: '192.168.57.0/24',
    machines: [
      { ...machine, name: 'm1', type: 'master', ip: '192.168.57.90' },
      { ...machine, name: 'a1', type: 'agent-private', ip: '192.168.57.111' },
      { ...machine, name: 'boot', type: 'boot', ip: '192.168.57.50' },
    ],
    release: name === 'bare' ? { kind: 'none' } : { kind: 'catalogue', version: '1.12.4' },
    installMethod: 'ssh_pull',
    options: { speed: 1 },
  };
  return { spec, folder: `/clusters/${name}` };
}
