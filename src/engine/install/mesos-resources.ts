import * as z from 'zod';
import type { MachineSpec } from '../../shared/cluster/spec.ts';

// apache/mesos include/mesos/mesos.proto, Resource; other fields are carried along.
const resource = z.looseObject({ name: z.string(), role: z.string().optional() });
const scalar = z.looseObject({ name: z.literal('mem'), scalar: z.object({ value: z.number() }) });
export type MesosResource = z.infer<typeof resource>;

/** Memory that a Mesos agent is to offer, MiB; null where the machine keeps nothing back. */
export function offeredMemoryMiB(machine: MachineSpec): number | null {
  const reserved = machine.memoryReservedMiB ?? 0;
  return reserved === 0 ? null : machine.memoryMiB - reserved;
}

/** The list in MESOS_RESOURCES, with or without quotes around it; empty where there is none. */
export function parseResources(text: string): MesosResource[] {
  const bare = text.trim().replace(/^(['"])(.*)\1$/s, '$2');
  try {
    return z.array(resource).parse(JSON.parse(bare));
  } catch {
    return [];
  }
}

/** The `mem` that the list offers, MiB, or null. */
export function memoryOf(resources: readonly MesosResource[]): number | null {
  for (const entry of resources) {
    const parsed = scalar.safeParse(entry);
    if (parsed.success) return parsed.data.scalar.value;
  }
  return null;
}

/** The list with the machine's memory in it; ports and disks stay as the agent has them. */
export function withMemory(
  resources: readonly MesosResource[],
  machine: Pick<MachineSpec, 'type'>,
  memoryMiB: number,
): MesosResource[] {
  const role = machine.type === 'agent-public' ? 'slave_public' : '*';
  return [
    ...resources.filter(({ name }) => name !== 'mem'),
    { name: 'mem', role, type: 'SCALAR', scalar: { value: memoryMiB } },
  ];
}

/** /var/lib/dcos/mesos-resources, an environment file of systemd. */
export function resourcesFile(resources: readonly MesosResource[]): string {
  return `MESOS_RESOURCES='${JSON.stringify(resources)}'\n`;
}
