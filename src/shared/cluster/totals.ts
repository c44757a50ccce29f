import type { MachineSpec } from './spec.ts';

/** What machines take from the host together. */
export interface Totals {
  readonly machines: number;
  /** Virtual processors. */
  readonly cpus: number;
  readonly memoryMiB: number;
}

type Sized = Pick<MachineSpec, 'cpus' | 'memoryMiB'>;

export function totalsOf(machines: readonly Sized[]): Totals {
  return {
    machines: machines.length,
    cpus: machines.reduce((sum, machine) => sum + machine.cpus, 0),
    memoryMiB: machines.reduce((sum, machine) => sum + machine.memoryMiB, 0),
  };
}
