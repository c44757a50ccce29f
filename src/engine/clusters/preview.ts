import type { PlannedDownload, Preview } from '../../shared/api/answers.ts';
import type { PrivilegedChangeView } from '../../shared/api/hosts.ts';
import { installWishes } from '../../shared/cluster/install-wishes.ts';
import { clusterNamePattern, type ProviderId } from '../../shared/cluster/kinds.ts';
import { CLUSTER_SPEC_VERSION, type ClusterSpec } from '../../shared/cluster/spec.ts';
import type { PrivilegedChange } from '../../shared/elevation/change.ts';
import { say } from '../../shared/messages/message.ts';
import { type Problem, problem, problemOf } from '../../shared/problem.ts';
import type { HostFacts } from '../../shared/snapshot.ts';
import { diskNeed } from '../../shared/topology/disk.ts';
import type { UpRequest } from '../engine.ts';
import { normalExtras } from '../extras/index.ts';
import type { History } from '../history/index.ts';
import { type Hosts, hostsEntries } from '../hosts/index.ts';
import { configView } from '../install/config-view.ts';
import { methodProblems } from '../install/methods.ts';
import type { ClusterRecord, Probe } from '../providers/provider.ts';
import type { PlannedFile, Releases } from '../releases/index.ts';
import type { Secrets } from '../secrets/index.ts';
import { clusterPaths } from '../storage/index.ts';
import { chooseDomain, chooseRelease, defaultProvider } from './create.ts';
import { knownDcos } from './known-dcos.ts';
import { takenNames } from './names.ts';
import { placeMachines, type SurveyNow } from './place.ts';
import { hostChanges, hostProblems } from './preview-host.ts';
import type { ClusterStore } from './store.ts';
import { knownVersion, releaseOrLatest } from './up.ts';

export interface PreviewDependencies {
  readonly data: string;
  readonly store: ClusterStore;
  readonly hosts: Pick<Hosts, 'file' | 'shown'>;
  /** What an administrator has to change before the network can be made. */
  networkChanges(
    cluster: ClusterRecord,
    others: readonly ClusterRecord[],
  ): Promise<readonly PrivilegedChange[]>;
  /** What putting DC/OS's command line tool in place for all users changes; null where it cannot be. */
  shownCli(): Promise<PrivilegedChangeView | null>;
  /** May be some seconds old. */
  probe(provider: ProviderId): Promise<Probe>;
  releases(): Promise<Releases>;
  facts(): Promise<HostFacts>;
  /** Why its installer or box cannot be had; may be some seconds old. */
  unobtainable(spec: ClusterSpec): Promise<readonly Problem[]>;
  /** May be some seconds old. */
  readonly survey?: SurveyNow;
  /** Why what machines shall get beside DC/OS cannot be had. */
  extras?(spec: ClusterSpec): Promise<readonly Problem[]>;
  lastCreation: History['lastCreation'];
  readonly secrets?: Pick<Secrets, 'problems'>;
}

/**
 * What `up` would make of the request: the same choices, nothing done. Whatever is wrong is among the
 * problems, all of it and not only the first; does not throw for a request.
 */
export async function previewUp(
  request: UpRequest,
  dependencies: PreviewDependencies,
): Promise<Preview> {
  const { data, store, hosts } = dependencies;
  const { name, provider = defaultProvider } = request;
  const records = await store.all();
  const existing = records.map(({ spec }) => spec);
  const [placed, probed, chosen, host, taken] = await Promise.all([
    placeMachines(request, existing, dependencies.survey),
    orProblem(() => dependencies.probe(provider)),
    orProblem(async () => releaseOrLatest(await chooseRelease(request), request, dependencies)),
    dependencies.facts(),
    takenNames(data),
  ]);
  const domain = await orProblem(async () => chooseDomain(request, existing));
  const release = chosen.value ?? null;
  const version = release === null ? null : await knownVersion(release, dependencies);
  const { totals } = placed;
  const spec: ClusterSpec = {
    version: CLUSTER_SPEC_VERSION,
    id: '00000000',
    name,
    provider,
    domain: domain.value ?? request.domain ?? '',
    network: placed.network ?? request.network ?? '',
    machines: [...placed.machines],
    release: release ?? { kind: 'none' },
    ...installWishes({ ...request, extras: normalExtras(request.extras) }),
    options: { speed: request.speed ?? 1 },
  };
  const config =
    release === null ? null : await configView(spec, await knownDcos(release, dependencies));
  const files = await orProblem(() => plannedFiles(spec, dependencies));
  const wish = { provider, totals, dcos: release?.kind !== 'none' };
  const named = await orProblem(async () => hostsEntries(spec));
  const wantsNames = request.hosts ?? provider !== 'simulated';
  const changeSet = await orProblem(async () => {
    const record = { spec, folder: clusterPaths(data, name).folder };
    const beside = await dependencies.networkChanges(record, records).catch(() => []);
    return hosts.shown(wantsNames && named.value !== undefined ? spec : null, beside);
  });
  return {
    name,
    provider,
    domain: spec.domain,
    network: spec.network,
    dcos: version,
    machines: spec.machines,
    totals,
    diskMiB: diskNeed(wish).stoppedMiB,
    downloads: (files.value ?? []).map(plannedDownload),
    changes: named.value === undefined ? [] : hostChanges(spec, wantsNames ? hosts.file : null),
    config,
    changeSet: [...(changeSet.value ?? []), ...(await cliChange(request, spec, dependencies))],
    lastMs: await dependencies.lastCreation(provider, totals.machines, {
      speed: spec.options.speed,
      release: spec.release.kind,
    }),
    problems: [
      ...nameProblems(name, taken),
      ...placed.problems,
      ...[domain, chosen, files, named].flatMap((answer) => answer.problem ?? []),
      // Without names the cluster works by address.
      ...(changeSet.problem === undefined
        ? []
        : [{ ...changeSet.problem, severity: 'warning' } as const]),
      ...(await methodProblems(spec, version)),
      ...(config?.problems ?? []),
      ...(release === null ? [] : ((await dependencies.extras?.(spec)) ?? [])),
      ...(release === null ? [] : await secretProblems(spec, request, dependencies)),
      ...(await sourceProblems(spec, files.value ?? [], dependencies)),
      ...(probed.value?.problems ?? [probed.problem].flatMap((found) => found ?? [])),
      ...hostProblems(wish, host),
    ],
  };
}

interface Asked<T> {
  readonly value?: T;
  readonly problem?: Problem;
}

async function orProblem<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function nameProblems(name: string, taken: ReadonlySet<string>): Problem[] {
  const invalid = { kind: 'invalid', path: 'name' } as const;
  if (!clusterNamePattern.test(name)) return [problem('CLUSTER-NAME-INVALID', { name }, invalid)];
  return taken.has(name) ? [problem('CLUSTER-NAME-TAKEN', { name }, invalid)] : [];
}

/** Only for all users an administrator is needed; without DC/OS there is nothing to install it for. */
async function cliChange(
  { cli }: UpRequest,
  { release }: ClusterSpec,
  { shownCli }: PreviewDependencies,
): Promise<readonly PrivilegedChangeView[]> {
  if (cli?.where !== 'system' || release.kind === 'none') return [];
  const change = await shownCli();
  return change === null ? [] : [change];
}

/** An offer that is gone is a problem like another one. */
async function secretProblems(
  spec: ClusterSpec,
  { secrets: offer }: UpRequest,
  { secrets }: PreviewDependencies,
): Promise<readonly Problem[]> {
  if (secrets === undefined) return [];
  const asked = await orProblem(() => secrets.problems(spec, offer));
  return asked.value ?? [asked.problem].flatMap((found) => found ?? []);
}

async function plannedFiles(
  spec: ClusterSpec,
  { releases }: PreviewDependencies,
): Promise<readonly PlannedFile[]> {
  return spec.provider === 'simulated' ? [] : (await releases()).planned(spec);
}

/** Servers are asked only where something is missing that they would have to give. */
async function sourceProblems(
  spec: ClusterSpec,
  files: readonly PlannedFile[],
  { unobtainable }: PreviewDependencies,
): Promise<readonly Problem[]> {
  return files.every(({ here }) => here) ? [] : unobtainable(spec);
}

function plannedDownload({ kind, name, sizeMiB, here }: PlannedFile): PlannedDownload {
  const what = kind === 'installer' ? 'preview.download.installer' : 'preview.download.box';
  return { what: say(what, { name }), sizeMiB, here };
}
