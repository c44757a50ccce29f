import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineId } from '../../../shared/cluster/spec.ts';
import type { MachineUsage } from '../../../shared/snapshot.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';

/** Two measurements closer than this tell more of chance than of load, ms. */
const leastSpanMs = 500;

interface Sample {
  /** By `performance.now`. */
  readonly at: number;
  readonly cpuNs: number;
  readonly cpu: number | null;
}

/**
 * What containers use, from the accounts of their control groups: a few small files each, no program.
 * A machine has at most the processors that it was given; memory is without the files' cache that the
 * kernel would give up at once.
 */
export function containerUsage(
  cgroupRoot: string,
  now: () => number = () => performance.now(),
): (cluster: ClusterRecord, running: MachineNames) => Promise<ReadonlyMap<string, MachineUsage>> {
  const samples = new Map<string, Sample>();

  const cpuOf = (key: string, cpuNs: number | null, cpus: number): number | null => {
    const before = samples.get(key);
    if (cpuNs === null) {
      samples.delete(key);
      return null;
    }
    const at = now();
    // A counter that fell is another container's under the same name.
    if (before === undefined || cpuNs < before.cpuNs) {
      samples.set(key, { at, cpuNs, cpu: null });
      return null;
    }
    if (at - before.at < leastSpanMs) return before.cpu;
    const used = (cpuNs - before.cpuNs) / ((at - before.at) * 1e6 * cpus);
    const cpu = Math.round(Math.min(1, used) * 100) / 100;
    samples.set(key, { at, cpuNs, cpu });
    return cpu;
  };

  return async ({ spec }, running) => {
    const machines = spec.machines.filter(({ name }) => running.includes(name));
    const found = machines.map(async ({ name, cpus }) => {
      const id = machineId(spec, name);
      const [cpuNs, memory] = await Promise.all([
        cpuTimeOf(cgroupRoot, id),
        memoryOf(cgroupRoot, id),
      ]);
      const cpu = cpuOf(`${spec.id} ${id}`, cpuNs, cpus);
      const memoryMiB = memory === null ? null : Math.round(memory / 2 ** 20);
      return [name, { cpu, memoryMiB }] as const;
    });
    const all = await Promise.all(found);
    return new Map(all.filter(([, { cpu, memoryMiB }]) => cpu !== null || memoryMiB !== null));
  };
}

/** Processor time since the container's start, ns; null where no control group tells it. */
async function cpuTimeOf(root: string, id: string): Promise<number | null> {
  for (const folder of ['cpuacct', 'cpu,cpuacct']) {
    const v1 = await numberIn(join(root, folder, 'vlxc', id, 'cpuacct.usage'));
    if (v1 !== null) return v1;
  }
  const microseconds = await fieldOf(join(root, 'vlxc', id, 'cpu.stat'), 'usage_usec');
  return microseconds === null ? null : microseconds * 1000;
}

/** Bytes. */
async function memoryOf(root: string, id: string): Promise<number | null> {
  const v1 = join(root, 'memory', 'vlxc', id);
  const v2 = join(root, 'vlxc', id);
  const first = await numberIn(join(v1, 'memory.usage_in_bytes'));
  const used = first ?? (await numberIn(join(v2, 'memory.current')));
  if (used === null) return null;
  const cache =
    first === null
      ? await fieldOf(join(v2, 'memory.stat'), 'inactive_file')
      : await fieldOf(join(v1, 'memory.stat'), 'total_inactive_file');
  return Math.max(0, used - (cache ?? 0));
}

async function numberIn(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+\s*$/.test(text) ? Number(text) : null;
}

async function fieldOf(path: string, field: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const value = new RegExp(`^${field} (\\d+)$`, 'm').exec(text)?.[1];
  return value === undefined ? null : Number(value);
}
