import type { MachineSpec } from '../../shared/cluster/spec.ts';
import type { StepContext } from '../operations/step.ts';
import type { ClusterRecord } from './provider.ts';

export type Size = Pick<MachineSpec, 'cpus' | 'memoryMiB'>;

/** The sizes that machines have, where a provider gives each its own processors and memory. */
export interface Sizes {
  /** What the machine really has; null where that is not known. */
  of(cluster: ClusterRecord, machine: string): Promise<Size | null>;
  /**
   * Gives the machine the size of the spec. One that runs is shut down for it in good order, and left
   * off. Throws `cannot.resize-saved` for one with saved memory, which another size would throw away.
   */
  apply(cluster: ClusterRecord, machine: string, context: StepContext): Promise<void>;
}

/** Whether the machine has the size of the spec. */
export async function hasItsSize(
  sizes: Sizes,
  cluster: ClusterRecord,
  machine: string,
): Promise<boolean> {
  const wanted = cluster.spec.machines.find(({ name }) => name === machine);
  const has = await sizes.of(cluster, machine);
  return has?.cpus === wanted?.cpus && has?.memoryMiB === wanted?.memoryMiB;
}
