import type { MachineSnapshot } from '../../shared/cluster/snapshots.ts';
import type { StepContext } from '../operations/step.ts';
import type { ClusterRecord, MachineNames } from './provider.ts';

/** What the parts of one snapshot have in common. */
export interface SnapshotLabel {
  readonly name: string;
  readonly batch: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Snapshots of machines, and the standing still that a snapshot of all of them needs. As with the rest
 * of a provider every call is idempotent and acts only on what carries the cluster's identity: snapshots
 * that the user took himself are neither listed nor touched.
 */
export interface Snapshots {
  list(cluster: ClusterRecord): Promise<readonly MachineSnapshot[]>;
  /** Lets the machines that run stand still, as close together as can be. */
  pause(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;
  /** Lets those go on that stand still. */
  wake(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;
  /** Of a machine that stands still with its memory. Nothing where it has this part already. */
  take(
    cluster: ClusterRecord,
    machines: MachineNames,
    label: SnapshotLabel,
    context: StepContext,
  ): Promise<void>;
  /** Switches machines off that run, and takes all back to their part. What they were since is lost. */
  restore(
    cluster: ClusterRecord,
    machines: MachineNames,
    batch: string,
    context: StepContext,
  ): Promise<void>;
  /** Deletes the parts; what came after them stays. A machine without one is no problem. */
  remove(
    cluster: ClusterRecord,
    machines: MachineNames,
    batch: string,
    context: StepContext,
  ): Promise<void>;
}
