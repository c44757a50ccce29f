import { availableParallelism, freemem, totalmem } from 'node:os';

export interface Computer {
  /** Processors. */
  readonly cpus: number;
  /** MiB that programs could have now. */
  readonly freeMiB: number;
}

/** This computer as it is now. */
export function thisComputer(): Computer {
  const free = process.availableMemory?.() ?? freemem();
  return { cpus: availableParallelism(), freeMiB: Math.min(free, totalmem()) / 2 ** 20 };
}

/** What is left to this computer itself when machines are made, MiB. */
const reserveMiB = 1024;
const most = 4;

/**
 * How many machines are made or booted at once: four, half of the processors, and no more than the
 * free memory holds of the largest; at least one. Booting costs a processor each, and machines that
 * begin to swap time out.
 */
export function parallelMachines(
  machinesMiB: readonly number[],
  { cpus, freeMiB }: Computer,
): number {
  const largest = Math.max(...machinesMiB, 1);
  const byMemory = Math.floor((freeMiB - reserveMiB) / largest);
  return Math.max(1, Math.min(most, Math.floor(cpus / 2), byMemory));
}
