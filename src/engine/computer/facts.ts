import { readFile, statfs } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { dirname } from 'node:path';
import type { HostFacts } from '../../shared/snapshot.ts';
import { processorName } from '../providers/virtualbox/processor.ts';

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

/** The volume that holds a folder, or will hold it once it is made; null where it cannot be told. */
export async function diskOf(
  folder: string,
): Promise<{ readonly freeMiB: number; readonly totalMiB: number } | null> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, blocks, bsize } = await statfs(at);
      // Some network and stacked file systems tell nothing but zeros.
      if (blocks === 0) return null;
      const mebibytes = (count: number) => Math.floor((count * bsize) / mebibyte);
      return { freeMiB: mebibytes(bavail), totalMiB: mebibytes(blocks) };
    } catch (error) {
      const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!missing || dirname(at) === at) return null;
    }
  }
}
