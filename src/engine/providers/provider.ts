import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { Capabilities } from '../../shared/cluster/provider-can.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { MachineState } from '../../shared/cluster/states.ts';
import type { PrivilegedChange } from '../../shared/elevation/change.ts';
import type { Message } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/problem.ts';
import type { MachineUsage } from '../../shared/snapshot.ts';
import type { StepContext } from '../operations/step.ts';
import type { SshTarget } from '../ssh/connection.ts';
import type { Sizes } from './sizes.ts';
import type { Snapshots } from './snapshots.ts';

/** What a provider needs to know of a cluster: the wish and the folder. */
export interface ClusterRecord {
  readonly spec: ClusterSpec;
  /** Absolute path of the cluster's folder, the Vagrant workspace. */
  readonly folder: string;
}

export interface Probe {
  readonly available: boolean;
  readonly version: string | null;
  /** What is missing or wrong; empty where the provider is ready. */
  readonly problems: readonly Problem[];
}

/** Names of machines of the cluster; every call takes those it shall act on. */
export type MachineNames = readonly string[];

/**
 * Where machines run. Every mutating call is idempotent, acts only on machines that carry the
 * cluster's identity, stops at `context.signal`, and throws a `ProblemError`.
 */
export interface Provider {
  readonly id: ProviderId;
  readonly capabilities: Capabilities;
  /** Title of the stop step, which says what stopping means here; its {machines} are filled in. */
  readonly stopTitle: Message;

  /** Is it here, which version, what is wrong. Creates nothing. */
  probe(): Promise<Probe>;
  /**
   * State of every machine of the spec, in few and fast calls. Never throws for a missing machine; a
   * problem that it throws makes all of them unknown to whoever asked.
   */
  states(cluster: ClusterRecord): Promise<ReadonlyMap<string, MachineState>>;
  /**
   * What the named machines, which run, use right now; without those of which it cannot be told. As
   * cheap as `states`. Load is measured over the last seconds, so that the first call may know none.
   */
  usage(cluster: ClusterRecord, running: MachineNames): Promise<ReadonlyMap<string, MachineUsage>>;

  /** The box is known to Vagrant (simulated: always). */
  hasBox(cluster: ClusterRecord): Promise<boolean>;
  addBox(cluster: ClusterRecord, context: StepContext): Promise<void>;
  /** Removes what `addBox` added from a local file, unless another cluster of `others` uses it. */
  removeBox(
    cluster: ClusterRecord,
    others: readonly ClusterRecord[],
    context: StepContext,
  ): Promise<void>;

  /**
   * What an administrator has to change on this computer before the cluster's network can be made, or
   * to take that back once it is gone. Reads only; left out where nothing ever has to.
   */
  networkChanges?(
    cluster: ClusterRecord,
    others: readonly ClusterRecord[],
    wish: 'make' | 'leave',
  ): Promise<readonly PrivilegedChange[]>;
  hasNetwork(cluster: ClusterRecord): Promise<boolean>;
  createNetwork(cluster: ClusterRecord, context: StepContext): Promise<void>;
  /** A cluster with the same addresses, the heir, keeps the network where there is one. */
  removeNetwork(cluster: ClusterRecord, context: StepContext, heir?: ClusterSpec): Promise<void>;

  /** Creates or boots the machines, several at once as the provider can. */
  up(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;
  /** Stops running machines: suspends where it can, else halts. */
  stop(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;
  /** Runs stopped or saved machines again; a machine that does not exist is a problem. */
  start(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;
  /** Removes the machines and verifies it; what cannot be removed is a problem that names it. */
  destroy(cluster: ClusterRecord, machines: MachineNames, context: StepContext): Promise<void>;

  /** Left out where `capabilities.snapshot` is false. */
  readonly snapshots?: Snapshots;

  /**
   * Makes the machines that are not there yet as copies of those of another cluster of this provider,
   * which do not run; disks, memory and addresses are the same, the identity is the new cluster's.
   * Left out where `capabilities.snapshot` is false.
   */
  clone?(cluster: ClusterRecord, from: ClusterRecord, context: StepContext): Promise<void>;

  /** Left out where machines share the processors and the memory of this computer. */
  readonly sizes?: Sizes;

  /**
   * Writes the workspace after the spec got other machines or sizes; `gone` are those that were removed
   * and belong to it no more.
   */
  rewrite(cluster: ClusterRecord, gone: MachineNames): Promise<void>;

  /**
   * Writes what a running machine's screen shows to a PNG file; false where it shows nothing. Left out
   * where machines have no screen.
   */
  picture?(
    cluster: ClusterRecord,
    machine: string,
    file: string,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** How to reach a running machine. */
  ssh(cluster: ClusterRecord, machine: string): Promise<SshTarget>;
}
