import { readFile } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import type { HostFacts } from '../../shared/snapshot.ts';
import { processorName } from '../providers/virtualbox/processor.ts';
import { diskOf } from '../storage/index.ts';

const mebibyte = 2 ** 20;

/** What this computer tells of itself at once; of the disks nothing, and caches count as taken. */
export function firstFacts(): HostFacts {
  return {
    memoryMiB: Math.floor(totalmem() / mebibyte),
    freeMemoryMiB: Math.floor(Math.min(freemem(), totalmem()) / mebibyte),
    cpus: availableParallelism(),
    cpuModel: processorName(),
    freeDiskMiB: null,
    diskMiB: null,
  };
}

/** What this computer has now, in MiB; quick enough to be asked every few seconds. */
export async function hostFacts(dataFolder: string): Promise<HostFacts> {
  const first = firstFacts();
  const [available, disk] = await Promise.all([availableMemoryMiB(), diskOf(dataFolder)]);
  return {
    ...first,
    freeMemoryMiB: available ?? first.freeMemoryMiB,
    freeDiskMiB: disk?.freeMiB ?? null,
    diskMiB: disk?.totalMiB ?? null,
  };
}

/** Memory that programs could have, caches included; null where it is not told: only Linux does. */
async function availableMemoryMiB(): Promise<number | null> {
  return memAvailableMiB(await readFile('/proc/meminfo', 'utf8').catch(() => ''));
}

/** `MemAvailable` of /proc/meminfo in MiB; null where it does not stand there (Linux before 3.14). */
export function memAvailableMiB(meminfo: string): number | null {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kibibytes === undefined ? null : Math.floor(Number(kibibytes) / 1024);
}
