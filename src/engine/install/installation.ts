import type { MachineSpec } from '../../shared/cluster/spec.ts';
import type { DcosClient } from '../dcos/client.ts';
import type { Step } from '../operations/step.ts';
import type { ClusterRecord } from '../providers/provider.ts';

/** What an installation can tell of a cluster that is up. */
export interface InstalledVersion {
  readonly version: string;
  readonly variant: string | null;
}

/**
 * How DC/OS comes onto machines. One implementation goes over ssh (`ssh_pull`), the simulated
 * provider has its own; both give the same step ids, so that every surface shows one plan.
 */
export interface Installation {
  /**
   * The steps after the machines run, for the named machines: `keys:M`, `names:M`, `base:M`,
   * `installer`, `genconf`, `serve`, `registry`, `registry-trust:M`, `java:M`, `master:M`, `agent:M`,
   * `postflight:M`, `memory:M`, `health`. Each first step needs `machines`. A release of kind `none` gives
   * only keys and names, and Java where it is wished for.
   */
  steps(cluster: ClusterRecord, machines: readonly string[]): Step[];
  /** The steps that look again after a start: `clock:M`, `health` and what it waits for. */
  resumeSteps(cluster: ClusterRecord, machines: readonly string[]): Step[];
  /** `clock:M` alone, after `needs`: machines stood still for a while. */
  clockSteps(cluster: ClusterRecord, machines: readonly string[], needs: readonly string[]): Step[];
  /**
   * The steps for machines that join a cluster that runs, from what its boot machine, one of them,
   * serves; nothing is generated anew that is there.
   */
  joinSteps(cluster: ClusterRecord, machines: readonly string[]): Step[];
  /** `leave:M`: agents sign off from DC/OS before their machines are removed; after `drain`. */
  leaveSteps(cluster: ClusterRecord, machines: readonly string[]): Step[];
  /** `names:M` alone, on machines that run. */
  namesSteps(cluster: ClusterRecord, machines: readonly string[]): Step[];
  /**
   * The steps of DC/OS's upgrade in place to the release that the cluster has here, on all its machines:
   * `installer`, `genconf`, `serve`, then one node after another `upgrade:M` and `postflight:M`, `health`.
   */
  upgradeSteps(cluster: ClusterRecord): Promise<Step[]>;
  /** DC/OS version that answers, or null; a few hundred ms at most. */
  version(cluster: ClusterRecord, signal: AbortSignal): Promise<InstalledVersion | null>;
  /** Where DC/OS answers from this computer, or null where nothing does. */
  url(cluster: ClusterRecord): Promise<string | null>;
  /** Client of a machine's HTTP API as it is reached from this computer; quick to give up. */
  clientOf(cluster: ClusterRecord, machine: MachineSpec): DcosClient;
  /** Ends what is held open between steps (ssh connections); after it the process can end. */
  close(): void | Promise<void>;
}
