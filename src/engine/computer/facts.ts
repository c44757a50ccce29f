import { readFile } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import type { HostFacts } from '../../shared/snapshot.ts';
import { processorName } from '../providers/virtualbox/processor.ts';
import { diskOf } from '../storage/index.ts';

const mebibyte = 2 ** 20;

/** What this computer has now, in MiB; quick enough to be asked every few seconds. */
export async function hostFacts(dataFolder: string): Promise<HostFacts> {
  const [free, disk] = await Promise.all([freeMemoryMiB(), diskOf(dataFolder)]);
  return {
    memoryMiB: Math.floor(totalmem() / mebibyte),
    freeMemoryMiB: free,
    cpus: availableParallelism(),
    cpuModel: processorName(),
    freeDiskMiB: disk?.freeMiB ?? null,
    diskMiB: disk?.totalMiB ?? null,
  };
}

/** Memory that programs could have, caches included: Linux tells it as MemAvailable. */
async function freeMemoryMiB(): Promise<number> {
  const told = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const available = memAvailableMiB(told);
  return available ?? Math.floor(Math.min(freemem(), totalmem()) / mebibyte);
}

/** `MemAvailable` of /proc/meminfo in MiB; null where it does not stand there (Linux before 3.14). */
export function memAvailableMiB(meminfo: string): number | null {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kibibytes === undefined ? null : Math.floor(Number(kibibytes) / 1024);
}
