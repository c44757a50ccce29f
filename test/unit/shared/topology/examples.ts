import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';

const noBox = { name: null, url: null, version: null };

export const minimalMachines: MachineSpec[] = [
  machine('m1', 'master', '192.168.57.90', 2, 2048),
  machine('a1', 'agent-private', '192.168.57.111', 4, 6144, 512),
  {
    ...machine('p1', 'agent-public', '192.168.57.60', 2, 1536, 512),
    aliases: ['spring.acme.org', 'oinker.acme.org'],
  },
  machine('boot', 'boot', '192.168.57.50', 2, 1024),
];

export const minimalText = `m1:
  ip: 192.168.57.90
  cpus: 2
  memory: 2048
  type: master
a1:
  ip: 192.168.57.111
  cpus: 4
  memory: 6144
  memory-reserved: 512
  type: agent-private
p1:
  ip: 192.168.57.60
  cpus: 2
  memory: 1536
  memory-reserved: 512
  type: agent-public
  aliases:
  - spring.acme.org
  - oinker.acme.org
boot:
  ip: 192.168.57.50
  cpus: 2
  memory: 1024
  type: boot
`;

/** The same machines written with an anchor, merge keys and comments. */
export const anchoredText = `# our cluster
m1: # leads
  ip: 192.168.57.90
  type: master   # cpus and memory: as Vagrant's defaults

# agents
a1: &agent
  ip: 192.168.57.111
  cpus: 4
  memory: &big 6144 # enough for one Cassandra
  memory-reserved: 512
  type: agent-private
a2:
  <<: *agent
  ip: 192.168.57.121
a3:
  <<: *agent
  ip: 192.168.57.131
  memory: *big
boot: {ip: 192.168.57.50, cpus: 2, memory: 1024, type: boot}
# the end
`;

/** The minimal text with one line replaced; throws where the line is not there. */
export function minimalWith(line: string, replacement: string): string {
  if (!minimalText.includes(line)) throw new Error(`No line "${line}" in the example.`);
  return minimalText.replace(line, replacement);
}

export function machine(
  name: string,
  type: MachineSpec['type'],
  ip: string,
  cpus: number,
  memoryMiB: number,
  memoryReservedMiB: number | null = null,
): MachineSpec {
  return { name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases: [], box: noBox };
}
