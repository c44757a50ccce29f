import { isAgent } from '../shared/cluster/scaled.ts';
import type { Change } from '../shared/operations/change.ts';
import type { OperationKind } from '../shared/operations/events.ts';
import { refuse } from '../shared/problem.ts';
import type { ClusterStore } from './clusters/store.ts';
import { refuseBesideTwin } from './clusters/twins.ts';
import type { DcosCli } from './dcos/cli/index.ts';
import type { Doctor } from './doctor/index.ts';
import type { Hosts } from './hosts/index.ts';
import type { BySettings } from './opened.ts';
import { beginOperation } from './operations/begin.ts';
import type { PlanContext } from './operations/plans/context.ts';
import type { CliWish } from './operations/plans/dcos-cli.ts';
import { planOf } from './operations/plans/index.ts';
import type { Replaced } from './operations/plans/replace.ts';
import type { OperationHandle } from './operations/run.ts';
import type { ClusterRecord, Provider } from './providers/provider.ts';
import type { Secrets } from './secrets/index.ts';

export interface OperateOptions {
  /** Names of machines; all unless told. */
  readonly chosen?: readonly string[] | undefined;
  /** Names in the hosts file, or none; as is usual for the provider unless told. */
  readonly hosts?: boolean | undefined;
  /** DC/OS's command line tool, at the end of a creation. */
  readonly cli?: CliWish | undefined;
  /** Asks for administrator rights although they were refused before. */
  readonly askAgain?: boolean | undefined;
  /** What the cluster shall become, for a kind that changes it. */
  readonly change?: Change | undefined;
}

/** Begins an operation on a cluster; it runs by itself from then on. Throws as `beginOperation`. */
export type Operate = (
  kind: OperationKind,
  cluster: ClusterRecord,
  options?: OperateOptions,
) => Promise<OperationHandle>;

export interface OperateDependencies {
  readonly data: string;
  readonly store: ClusterStore;
  readonly opened: Pick<BySettings, 'now'>;
  readonly hosts: Hosts;
  readonly dcosCli: DcosCli;
  readonly preflight: Doctor['preflight'];
  readonly secrets: Pick<Secrets, 'forget'>;
  /** Keeps how long it took. */
  record(cluster: ClusterRecord, operation: string): Promise<void>;
}

/** Operations with all that their plans are made from, as the settings are when they begin. */
export function createOperate(dependencies: OperateDependencies): Operate {
  const { data, store, opened, hosts, dcosCli, preflight, record, secrets } = dependencies;
  const operate: Operate = async (kind, cluster, options = {}) => {
    const { chosen, hosts: wanted, cli, askAgain = false, change } = options;
    const { name, adopted } = cluster.spec;
    if (adopted !== undefined) {
      refuse('CLUSTER-ADOPTED', { name, folder: adopted.folder }, { kind: 'invalid' });
    }
    const { platform, releases } = await opened.now();
    const isSimulated = cluster.spec.provider === 'simulated';
    const { provider, installation } = await platform(cluster.spec.provider);
    const all = cluster.spec.machines.map(({ name }) => name);
    const machines = chosen ?? all;
    return beginOperation({
      kind,
      cluster,
      dataFolder: data,
      whole: machines.length === all.length,
      asked: { change, cli, hosts: wanted },
      url: () => installation.url(cluster),
      plan: async (last) => {
        if (kind === 'start' && last?.begun !== true && cluster.spec.recovered === undefined) {
          refuse('CLUSTER-NOTHING-TO-START', { name }, { kind: 'invalid' });
        }
        // While we waited for the lock, its last holder may have changed the cluster.
        const current = (await store.find(name)) ?? cluster;
        // Of a cluster that was brought up in part, the part is started.
        const partly = kind === 'start' && last?.deployed !== true;
        const others = (await store.all()).filter(({ spec }) => spec.id !== cluster.spec.id);
        const providerOf = async ({ spec }: ClusterRecord) =>
          (await platform(spec.provider)).provider;
        await refuseBesideTwin({ kind, cluster, others, data, provider: providerOf });
        const wish = kind === 'destroy' ? 'leave' : 'make';
        const plan: PlanContext = {
          cluster: current,
          provider,
          installation,
          releases,
          machines:
            chosen ??
            (kind === 'start' ? await startable(current, provider, partly) : namesOf(current)),
          others,
          orphans: last?.children ?? [],
          goesOn: last !== null && last.kind === kind && last.outcome !== 'done',
          hosts,
          named: wanted ?? !isSimulated,
          replaced: replacedBy(current),
          beside: async () => (await provider.networkChanges?.(current, others, wish)) ?? [],
          askAgain,
          cli,
          dcosCli,
          save: (spec) => store.save(spec),
          ...(!isSimulated && {
            preflight: (signal) => preflight(current, { isNew: kind === 'deploy' }, signal),
          }),
        };
        return planOf(kind, plan, change);
      },
      ended: (id) => record(cluster, id),
      finish: async () => {
        if (kind !== 'destroy') return;
        await store.forget(cluster);
        await secrets.forget(cluster.spec);
      },
    });
  };
  return operate;

  /** The cluster that this one replaces, where there is one. */
  function replacedBy({ spec: { replaces } }: ClusterRecord): Replaced | undefined {
    if (replaces === undefined) return undefined;
    const find = async () => {
      const found = await store.find(replaces.name);
      return found?.spec.id === replaces.id ? found : null;
    };
    return {
      isGone: async () => (await find()) === null,
      destroy: async () => {
        const found = await find();
        if (found === null) {
          return refuse('CLUSTER-UNKNOWN', { name: replaces.name }, { kind: 'invalid' });
        }
        return operate('destroy', found);
      },
    };
  }
}

/**
 * What a start is about. An agent that is not there keeps nobody waiting: a change may have stopped before
 * it was made, and makes it when it is asked for again. Of a cluster brought up in part only the part.
 */
async function startable(
  cluster: ClusterRecord,
  provider: Provider,
  partly: boolean,
): Promise<string[]> {
  const states = await provider.states(cluster);
  return cluster.spec.machines
    .filter((machine) => states.get(machine.name) !== 'absent' || !(partly || isAgent(machine)))
    .map(({ name }) => name);
}

function namesOf({ spec }: ClusterRecord): string[] {
  return spec.machines.map(({ name }) => name);
}
