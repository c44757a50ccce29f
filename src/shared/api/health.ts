import * as z from 'zod';
import type { MachineType } from '../cluster/kinds.ts';
import type { Problem } from '../problem.ts';
import { named } from './requests.ts';

/** As dcos-diagnostics tells it; unknown where it could not ask, or nobody may ask it. */
export type Wellness = 'healthy' | 'unhealthy' | 'unknown';

/** A unit of DC/OS over all nodes that have it: as well as the worst of them. */
export interface UnitReport {
  /** `dcos-marathon.service` */
  readonly id: string;
  /** `Marathon` */
  readonly name: string;
  readonly description: string;
  readonly health: Wellness;
  /** Where it is not healthy, and what it says of itself there. */
  readonly failing: readonly FailingUnit[];
}

export interface FailingUnit {
  /** Name of the machine, or its address where it is none of the cluster's. */
  readonly machine: string;
  /** Empty where nothing was said. */
  readonly output: string;
}

export interface NodeReport {
  readonly machine: string;
  readonly ip: string;
  readonly type: MachineType;
  readonly health: Wellness;
}

/** What an agent has of something, and how much of it tasks use. */
export interface Amount {
  readonly total: number;
  readonly used: number;
}

export interface AgentReport {
  readonly machine: string;
  readonly ip: string;
  readonly isPublic: boolean;
  /** The leading Mesos master knows it, and hears of it. */
  readonly registered: boolean;
  /** Null where it is not registered. */
  readonly resources: AgentResources | null;
  /** Running tasks. */
  readonly tasks: number;
}

export interface AgentResources {
  readonly cpus: Amount;
  readonly memoryMiB: Amount;
  readonly diskMiB: Amount;
}

/** Waiting: fewer instances run than are wanted, and Marathon starts none now. */
export type AppState = 'running' | 'deploying' | 'waiting' | 'suspended' | 'unhealthy';

export interface AppReport {
  /** `/web` */
  readonly id: string;
  readonly state: AppState;
  /** How many are wanted, and how many run. */
  readonly instances: number;
  readonly running: number;
  /** Of one instance. */
  readonly cpus: number;
  readonly memoryMiB: number;
}

/** Log-in needed: nothing that can be seen without one is unwell. */
export type HealthVerdict = Wellness | 'login-needed';

/** How a cluster's DC/OS is, as it tells itself. What it did not tell is null. */
export interface ClusterHealth {
  readonly cluster: string;
  readonly simulated: boolean;
  /** DC/OS version that answers. */
  readonly dcos: string;
  /** Address of its own interface. */
  readonly url: string | null;
  /** Of DC/OS and its agents; apps are the user's own, and do not count. */
  readonly verdict: HealthVerdict;
  /** DC/OS tells the rest to who logged in; of units and nodes only what agents tell is here. */
  readonly loginNeeded: boolean;
  /** The unwell first. */
  readonly units: readonly UnitReport[] | null;
  readonly nodes: readonly NodeReport[] | null;
  readonly agents: readonly AgentReport[] | null;
  readonly apps: readonly AppReport[] | null;
  /** Why something is not told, but for the log-in. */
  readonly problems: readonly Problem[];
}

/** What a look found: how the cluster is, or why that cannot be told now. */
export type HealthUpdate =
  | { readonly health: ClusterHealth; readonly problem: null }
  | { readonly health: null; readonly problem: Problem };

export const healthRequest = named.extend({
  /** Nobody sees the page now: looked at more seldom. */
  hidden: z.boolean(),
});
