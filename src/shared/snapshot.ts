import type { MachineType, ProviderId } from './cluster/spec.ts';
import type { ClusterState, MachineState } from './cluster/states.ts';
import type { Message } from './messages/message.ts';
import type { OperationKind } from './operations/events.ts';
import type { Problem } from './problem.ts';

export interface MachineStatus {
  readonly name: string;
  readonly type: MachineType;
  readonly ip: string;
  readonly state: MachineState;
}

/** The operation that is running, or that was interrupted. */
export interface OperationStatus {
  readonly id: string;
  readonly kind: OperationKind;
  /** Title of the step that started last. */
  readonly step: Message | null;
  /** 0..1. */
  readonly progress: number;
}

/** One cluster as `status` shows it and the window renders it. */
export interface ClusterStatus {
  readonly name: string;
  readonly provider: ProviderId;
  readonly domain: string;
  readonly network: string;
  readonly state: ClusterState;
  readonly operation?: OperationStatus;
  /** Where DC/OS answers; null while it cannot. */
  readonly url: string | null;
  /** DC/OS version, null while none is installed. */
  readonly dcos: string | null;
  readonly machines: readonly MachineStatus[];
  readonly problems: readonly Problem[];
}

/** Everything a surface renders, with a revision that only grows. */
export interface AppSnapshot {
  readonly revision: number;
  readonly clusters: readonly ClusterStatus[];
}
