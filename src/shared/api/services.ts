import * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { AgentReport, AppState } from './health.ts';
import { named } from './requests.ts';

/** An app that Marathon keeps running. */
export interface ServiceApp {
  /** `/group/web` */
  readonly id: string;
  readonly state: AppState;
  /** How many are wanted, and how many run. */
  readonly instances: number;
  readonly running: number;
  /** Of one instance. */
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly cmd: string | null;
  /** Docker's; null where it has none. */
  readonly image: string | null;
  /** Deployments that change it now. */
  readonly deployments: readonly string[];
  /** How its last task failed; null where none did. */
  readonly failure: { readonly state: string; readonly message: string } | null;
}

/** A change of apps that Marathon is about. */
export interface ServiceDeployment {
  readonly id: string;
  readonly apps: readonly string[];
  readonly step: number;
  readonly steps: number;
  /** Marathon's words: `ScaleApplication`. */
  readonly actions: readonly string[];
}

/** A task on an agent. */
export interface ServiceTask {
  readonly id: string;
  /** `/group/web`, where Marathon runs it; else null. */
  readonly app: string | null;
  /** Who runs it: `marathon`. */
  readonly framework: string;
  /** Name of its machine, or the address where it is none of the cluster's; null where nobody knows any more. */
  readonly machine: string | null;
  /** `TASK_RUNNING` */
  readonly state: string;
  readonly cpus: number;
  readonly memoryMiB: number;
  /** When it came into this state, ms since 1970. */
  readonly at: number | null;
  /** What is left of it is what it wrote. */
  readonly ended: boolean;
}

/** What runs on a cluster. What DC/OS did not tell is null. */
export interface ClusterServices {
  readonly cluster: string;
  readonly simulated: boolean;
  /** Address of DC/OS's own interface. */
  readonly url: string | null;
  /** DC/OS tells this to who logged in. */
  readonly loginNeeded: boolean;
  readonly apps: readonly ServiceApp[] | null;
  readonly deployments: readonly ServiceDeployment[] | null;
  readonly agents: readonly AgentReport[] | null;
  /** Those that run first, then the latest. */
  readonly tasks: readonly ServiceTask[] | null;
  /** Why something is not told, but for the log-in. */
  readonly problems: readonly Problem[];
}

/** What a look found, or why nothing can be told now. */
export type ServicesUpdate =
  | { readonly services: ClusterServices; readonly problem: null }
  | { readonly services: null; readonly problem: Problem };

/** A package that could be installed. */
export interface ServicePackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

/** A package that DC/OS gave to Marathon. */
export interface InstalledService {
  readonly name: string;
  readonly version: string | null;
  /** The app that runs it. */
  readonly appId: string;
}

/** Where DC/OS takes packages from. */
export interface ServiceRepository {
  readonly name: string;
  readonly uri: string;
}

/** What a task writes to. */
export const taskFiles = ['stdout', 'stderr'] as const;
export type TaskFile = (typeof taskFiles)[number];

/** Most instances of one app: more is a slip of the hand on a cluster on one computer. */
export const mostInstances = 1000;

const appId = z.string().min(1).max(1000);
const packageName = z.string().min(1).max(200);
const ofApp = named.extend({
  app: appId,
  /** Ends the deployment that holds the app. */
  force: z.boolean(),
});
export const appRequest = ofApp;
export const runAppRequest = named.extend({
  /** Marathon's JSON of an app. */
  definition: z.string().max(1_000_000),
  force: z.boolean(),
});
export const scaleRequest = ofApp.extend({ instances: z.int().min(0).max(mostInstances) });
export const taskLogRequest = named.extend({
  task: z.string().min(1).max(1000),
  file: z.enum(taskFiles),
});
export const packagesRequest = named.extend({ words: z.string().max(200) });
export const installRequest = named.extend({
  package: packageName,
  /** JSON of its options; empty for its own. */
  options: z.string().max(1_000_000),
});
export const uninstallRequest = named.extend({ package: packageName, app: appId.nullable() });
export const addRepositoryRequest = named.extend({
  repository: z.strictObject({
    name: z.string().min(1).max(200),
    uri: z.string().min(1).max(2000),
  }),
});
export const removeRepositoryRequest = named.extend({ repository: z.string().min(1).max(200) });
