import * as z from 'zod';

// Shapes: mesosphere/marathon docs/docs/rest-api/public/api/v2 (1.4 to 1.11); only what is read here.

const taskAnswer = z.object({
  id: z.string(),
  host: z.string().nullish(),
  ports: z.array(z.number()).nullish(),
  state: z.string().default('TASK_STAGING'),
  slaveId: z.string().nullish(),
  startedAt: z.string().nullish(),
});

const app = z.object({
  id: z.string(),
  cmd: z.string().nullish(),
  container: z.object({ docker: z.object({ image: z.string() }).partial().nullish() }).nullish(),
  labels: z.record(z.string(), z.string()).nullish(),
  instances: z.number(),
  cpus: z.number().default(0),
  mem: z.number().default(0),
  disk: z.number().default(0),
  version: z.string().nullish(),
  tasksRunning: z.number().default(0),
  tasksStaged: z.number().default(0),
  tasksHealthy: z.number().default(0),
  tasksUnhealthy: z.number().default(0),
  deployments: z.array(z.object({ id: z.string() })).default([]),
  lastTaskFailure: z
    .object({
      state: z.string().default(''),
      message: z.string().default(''),
      timestamp: z.string().nullish(),
    })
    .nullish(),
  tasks: z.array(taskAnswer).default([]),
});

/** `/v2/apps` */
export const appsAnswer = z.object({ apps: z.array(app) });
/** `/v2/apps/ID` */
export const appAnswer = z.object({ app });

/** `/v2/deployments` */
export const deploymentsAnswer = z.array(
  z.object({
    id: z.string(),
    affectedApps: z.array(z.string()).default([]),
    currentStep: z.number().default(0),
    totalSteps: z.number().default(0),
    currentActions: z.array(z.object({ action: z.string().default('') })).default([]),
  }),
);

/** What Marathon keeps running, and how far it is. */
export interface MarathonApp {
  /** `/group/web` */
  readonly id: string;
  readonly cmd: string | null;
  /** Docker's; null where it has none. */
  readonly image: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** How many are wanted. */
  readonly instances: number;
  /** Of one instance. */
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly diskMiB: number;
  readonly tasksRunning: number;
  readonly tasksStaged: number;
  readonly tasksHealthy: number;
  readonly tasksUnhealthy: number;
  /** Ids of those that change it now. */
  readonly deployments: readonly string[];
  readonly lastTaskFailure: { readonly state: string; readonly message: string } | null;
  readonly tasks: readonly MarathonTask[];
}

/** One instance of an app. */
export interface MarathonTask {
  readonly id: string;
  /** Address of its agent. */
  readonly host: string;
  /** On its agent. */
  readonly ports: readonly number[];
  /** `TASK_RUNNING` */
  readonly state: string;
}

/** A change of apps that Marathon is about. */
export interface MarathonDeployment {
  readonly id: string;
  readonly apps: readonly string[];
  readonly step: number;
  readonly steps: number;
  /** `ScaleApplication` */
  readonly actions: readonly string[];
}

export function appOf(told: z.infer<typeof app>): MarathonApp {
  const { lastTaskFailure: failure } = told;
  return {
    id: told.id,
    cmd: told.cmd ?? null,
    image: told.container?.docker?.image ?? null,
    labels: told.labels ?? {},
    instances: told.instances,
    cpus: told.cpus,
    memoryMiB: told.mem,
    diskMiB: told.disk,
    tasksRunning: told.tasksRunning,
    tasksStaged: told.tasksStaged,
    tasksHealthy: told.tasksHealthy,
    tasksUnhealthy: told.tasksUnhealthy,
    deployments: told.deployments.map(({ id }) => id),
    lastTaskFailure: failure ? { state: failure.state, message: failure.message } : null,
    tasks: told.tasks.map(({ id, host, ports, state }) => ({
      id,
      host: host ?? '',
      ports: ports ?? [],
      state,
    })),
  };
}

export function deploymentOf(told: z.infer<typeof deploymentsAnswer>[number]): MarathonDeployment {
  return {
    id: told.id,
    apps: told.affectedApps,
    step: told.currentStep,
    steps: told.totalSteps,
    actions: told.currentActions.map(({ action }) => action).filter((action) => action !== ''),
  };
}
