import type { ClusterHealth, HealthUpdate } from '../../shared/api/health.ts';
import { ProblemError, problem } from '../../shared/problem.ts';
import type { ClusterStore } from '../clusters/store.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { lookAgain } from './again.ts';
import { Shared } from './shared.ts';

/** How DC/OS, its nodes, its agents and the apps on them are, as the cluster itself tells. */
export interface HealthReports {
  /** Throws `CLUSTER-UNKNOWN`, `HEALTH-NO-DCOS`, `HEALTH-NOT-RUNNING` and `HEALTH-SILENT`. */
  look(name: string, signal?: AbortSignal): Promise<ClusterHealth>;
  /**
   * Looks again and again until it is left: the next look begins some time after the last one ended, more
   * seldom where nobody sees it. Throws only `CLUSTER-UNKNOWN`; why else nothing is told is an update.
   */
  watch(name: string, options: WatchOptions): AsyncGenerator<HealthUpdate, void, undefined>;
}

export interface WatchOptions {
  readonly hidden?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface HealthOptions {
  readonly store: Pick<ClusterStore, 'get'>;
  platform(cluster: ClusterRecord): Promise<Pick<Platform, 'provider' | 'installation'>>;
  /** Of who logged in with the DC/OS CLI; null where nobody did. */
  token(name: string): Promise<string | null>;
  /** Between two looks, ms. */
  readonly restMs?: number;
  /** The same while nobody sees it, ms. */
  readonly hiddenMs?: number;
  /** When a look is given up, ms: well after its requests, of which some follow each other, are. */
  readonly timeoutMs?: number;
}

export function createHealthReports(options: HealthOptions): HealthReports {
  const { store, platform, token } = options;
  const { restMs = 5_000, hiddenMs = 60_000, timeoutMs = 15_000 } = options;
  const looks = new Shared<ClusterHealth>();

  const lookNow = async (cluster: ClusterRecord, left: AbortSignal): Promise<ClusterHealth> => {
    // Loaded only here: most commands ask no cluster how it is.
    const { lookAt } = await import('./look.ts');
    const { provider, installation } = await platform(cluster);
    const states = await provider.states(cluster);
    const { name } = cluster.spec;
    const limit = AbortSignal.timeout(timeoutMs);
    const subject = {
      cluster,
      states,
      clientOf: (machine: ClusterRecord['spec']['machines'][number]) =>
        installation.clientOf(cluster, machine),
      token: () => token(name),
      url: () => installation.url(cluster),
    };
    try {
      return await lookAt(subject, AbortSignal.any([left, limit]));
    } catch (error) {
      if (limit.aborted && !left.aborted)
        throw new ProblemError(problem('HEALTH-SILENT', { name }));
      throw error;
    }
  };
  const look: HealthReports['look'] = async (name, signal) => {
    const cluster = await store.get(name);
    return looks.ask(cluster.spec.id, (left) => lookNow(cluster, left), signal);
  };

  return {
    look,
    watch: (name, { hidden, signal }) =>
      lookAgain(
        (left) => look(name, left),
        { hidden, signal, restMs, hiddenMs },
        ({ value, problem: why }) =>
          why === null ? { health: value, problem: null } : { health: null, problem: why },
      ),
  };
}
