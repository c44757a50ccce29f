import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterRecord } from '../../../../../src/engine/providers/provider.ts';
import type { MachineType } from '../../../../../src/shared/cluster/kinds.ts';
import type { ClusterSpec, MachineSpec } from '../../../../../src/shared/cluster/spec.ts';

/** A spec of four machines: boot, m1, a1 and p1. */
export function exampleSpec(change: Partial<ClusterSpec> = {}): ClusterSpec {
  return {
    version: 1,
    id: '0a1b2c3d',
    name: 'demo',
    provider: 'simulated',
    domain: 'dcos',
    network: '192.168.57.0/24',
    machines: [
      exampleMachine('boot', 'boot', '192.168.57.50', 1024),
      exampleMachine('m1', 'master', '192.168.57.90', 2048),
      exampleMachine('a1', 'agent-private', '192.168.57.111', 6144, 512),
      exampleMachine('p1', 'agent-public', '192.168.57.60', 1536),
    ],
    release: { kind: 'catalogue', version: '1.13.9' },
    installMethod: 'ssh_pull',
    options: { speed: 1 },
    ...change,
  };
}

export function exampleMachine(
  name: string,
  type: MachineType,
  ip: string,
  memoryMiB = 2048,
  memoryReservedMiB: number | null = null,
): MachineSpec {
  const box = { name: null, url: null, version: null };
  return { name, type, ip, cpus: 2, memoryMiB, memoryReservedMiB, aliases: [], box };
}

/** The cluster in a new folder of its own, and how to remove that. */
export async function exampleCluster(
  change: Partial<ClusterSpec> = {},
): Promise<ClusterRecord & { dispose(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dcos-vagrant-simulated-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  return { spec: exampleSpec(change), folder, dispose };
}
