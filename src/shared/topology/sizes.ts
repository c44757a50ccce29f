import type { MachineType } from '../cluster/kinds.ts';

/** Smallest sizes that are accepted at all: below them DC/OS's own services do not start. */
export const SMALLEST_CPUS = 1;
export const SMALLEST_MEMORY_MIB = 512;

/** What dcos-vagrant's Vagrantfile gives a machine that does not say (`cpus || 2`, `memory || 2048`). */
export const DEFAULT_CPUS = 2;
export const DEFAULT_MEMORY_MIB = 2048;

/** The sizes of dcos-vagrant's own topologies; below them DC/OS is slow or services do not fit. */
export const documentedSizes: Readonly<
  Record<MachineType, { readonly cpus: number; readonly memoryMiB: number }>
> = {
  master: { cpus: 2, memoryMiB: 2048 },
  'agent-private': { cpus: 4, memoryMiB: 6144 },
  'agent-public': { cpus: 2, memoryMiB: 1536 },
  boot: { cpus: 2, memoryMiB: 1024 },
};
