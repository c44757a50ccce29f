import type {
  ClusterServices,
  InstalledService,
  ServicePackage,
  ServiceRepository,
  ServicesUpdate,
} from '../../shared/api/services.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { ClusterStore } from '../clusters/store.ts';
import type { PackageWish } from '../dcos/cosmos.ts';
import type { ChangeOptions, MarathonApp } from '../dcos/marathon.ts';
import { lookAgain } from '../health/again.ts';
import { Shared } from '../health/shared.ts';
import { abortable } from '../history/abortable.ts';
import type { MachineLog } from '../machine-log/index.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { ServiceSession } from './session.ts';
import type { TaskLogWish } from './task-log.ts';

export type { ServiceSession } from './session.ts';
export type { TaskLogWish } from './task-log.ts';

/**
 * What runs on a cluster's DC/OS, and what can be done with it. Every call throws `CLUSTER-UNKNOWN`,
 * `SERVICES-NO-DCOS`, `SERVICES-NOT-RUNNING` and `HEALTH-SILENT`, and `DCOS-TOKEN-NEEDED` where the cluster
 * has log-in and nobody is logged in with the DC/OS CLI; beside these what `Marathon` and `Cosmos` throw.
 */
export interface Services {
  look(name: string, signal?: AbortSignal): Promise<ClusterServices>;
  /** Looks again and again until it is left; throws only `CLUSTER-UNKNOWN`. */
  watch(name: string, options: WatchOptions): AsyncGenerator<ServicesUpdate, void, undefined>;
  app(name: string, id: string): Promise<MarathonApp>;
  /** Starts an app from Marathon's JSON; throws `SERVICES-DEFINITION-INVALID`, too. */
  run(name: string, definition: string, options?: ChangeOptions): Promise<{ id: string }>;
  /** 0 instances suspend it. */
  scale(name: string, id: string, instances: number, options?: ChangeOptions): Promise<void>;
  restart(name: string, id: string, options?: ChangeOptions): Promise<void>;
  destroy(name: string, id: string, options?: ChangeOptions): Promise<void>;
  /** What a task writes; throws `TASK-UNKNOWN` and `SANDBOX-GONE` while it is read. */
  taskLog(name: string, wish: TaskLogWish, signal?: AbortSignal): Promise<MachineLog>;
  packages(name: string, words: string): Promise<readonly ServicePackage[]>;
  installed(name: string): Promise<readonly InstalledService[]>;
  /** With options in JSON, or none where the text is empty; throws as `run` where they are no JSON. */
  install(name: string, wish: PackageWish, options?: string): Promise<InstalledService>;
  uninstall(name: string, what: string, appId: string | null): Promise<readonly InstalledService[]>;
  repositories(name: string): Promise<readonly ServiceRepository[]>;
  /** Throws `REPOSITORY-INVALID` where the address is none of the web. */
  addRepository(name: string, repository: ServiceRepository): Promise<readonly ServiceRepository[]>;
  removeRepository(name: string, repository: string): Promise<readonly ServiceRepository[]>;
  /** The clients themselves, for who does more with them. */
  session(name: string, signal?: AbortSignal): Promise<ServiceSession>;
}

export interface WatchOptions {
  readonly hidden?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface ServicesOptions {
  readonly store: Pick<ClusterStore, 'get'>;
  platform(cluster: ClusterRecord): Promise<Pick<Platform, 'provider' | 'installation'>>;
  /** Of who logged in with the DC/OS CLI; null where nobody did. */
  token(name: string): Promise<string | null>;
  /** Between two looks, ms; deployments are short. */
  readonly restMs?: number;
  /** The same while nobody sees it, ms. */
  readonly hiddenMs?: number;
  /** When a look is given up, ms. */
  readonly timeoutMs?: number;
  /** Between two looks at a file that is followed, ms. */
  readonly followMs?: number;
}

export function createServices(options: ServicesOptions): Services {
  const { store, platform, token } = options;
  const { restMs = 2_000, hiddenMs = 60_000, timeoutMs = 20_000, followMs = 1_000 } = options;
  const looks = new Shared<ClusterServices>();

  const open = async (cluster: ClusterRecord, signal: AbortSignal) => {
    // Loaded only here: most commands ask nobody what runs.
    const { openSession } = await import('./session.ts');
    const { provider, installation } = await platform(cluster);
    const session = await openSession(
      {
        cluster,
        states: await provider.states(cluster),
        clientOf: (machine) => installation.clientOf(cluster, machine),
        token: () => token(cluster.spec.name),
      },
      signal,
    );
    return { session, url: () => installation.url(cluster) };
  };
  const session: Services['session'] = async (name, signal = new AbortController().signal) =>
    (await open(await store.get(name), signal)).session;
  const lookNow = async (cluster: ClusterRecord, left: AbortSignal): Promise<ClusterServices> => {
    const { lookAtServices } = await import('./look.ts');
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([left, limit]);
    try {
      const { session: opened, url } = await open(cluster, signal);
      return await lookAtServices(opened, url, signal);
    } catch (error) {
      if (!limit.aborted || left.aborted) throw error;
      throw new ProblemError(problem('HEALTH-SILENT', { name: cluster.spec.name }));
    }
  };
  const look: Services['look'] = async (name, signal) => {
    const cluster = await store.get(name);
    return looks.ask(cluster.spec.id, (left) => lookNow(cluster, left), signal);
  };
  const marathon = async (name: string) => (await session(name)).marathon;
  const cosmos = async (name: string) => (await session(name)).cosmos;

  return {
    look,
    session,
    watch: (name, { hidden, signal }) =>
      lookAgain(
        (left) => look(name, left),
        { hidden, signal, restMs, hiddenMs },
        ({ value, problem: why }) =>
          why === null ? { services: value, problem: null } : { services: null, problem: why },
      ),
    app: async (name, id) => (await marathon(name)).app(id),
    async run(name, definition, asked) {
      const { readDefinition } = await import('./definition.ts');
      const app = readDefinition(definition);
      return (await marathon(name)).create(app, asked);
    },
    scale: async (name, id, instances, asked) => (await marathon(name)).scale(id, instances, asked),
    restart: async (name, id, asked) => (await marathon(name)).restart(id, asked),
    destroy: async (name, id, asked) => (await marathon(name)).remove(id, asked),
    async taskLog(name, wish, signal) {
      const { taskLines } = await import('./task-log.ts');
      const opened = await session(name, signal);
      return {
        simulated: opened.cluster.spec.provider === 'simulated',
        portions: abortable(signal, (left) => taskLines(opened, wish, followMs, left)),
      };
    },
    packages: async (name, words) => (await cosmos(name)).search(words),
    installed: async (name) => (await cosmos(name)).installed(),
    async install(name, wish, text = '') {
      const { readOptions } = await import('./definition.ts');
      const given = readOptions(text) ?? wish.options;
      return (await cosmos(name)).install({ ...wish, options: given });
    },
    uninstall: async (name, what, appId) => (await cosmos(name)).uninstall(what, appId),
    repositories: async (name) => (await cosmos(name)).repositories(),
    async addRepository(name, repository) {
      const { refuseBadRepository } = await import('./definition.ts');
      refuseBadRepository(repository);
      return (await cosmos(name)).addRepository(repository);
    },
    removeRepository: async (name, repository) => (await cosmos(name)).removeRepository(repository),
  };
}
