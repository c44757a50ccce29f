import { join, resolve } from 'node:path';
import type { Imported, ImportLook, ImportRequest } from '../../shared/api/sharing.ts';
import type { ClusterSpec, MachineSpec, Release } from '../../shared/cluster/spec.ts';
import { totalsOf } from '../../shared/cluster/totals.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { type Problem, problemOf, refuse } from '../../shared/problem.ts';
import { editVagrantConfig } from '../../shared/topology/vagrant-config-edit.ts';
import { catalogueRelease, chooseRelease, newClusterSpec } from '../clusters/create.ts';
import { placeMachines } from '../clusters/place.ts';
import type { ClusterStore } from '../clusters/store.ts';
import {
  clusterPaths,
  enginePaths,
  ensureFolder,
  withLock,
  writeFileAtomic,
} from '../storage/index.ts';
import { type ImportHost, type ImportPlan, planImport } from './import-plan.ts';

export interface ImportDependencies extends ImportHost {
  readonly store: ClusterStore;
  /** Version of the newest stable DC/OS. */
  latestStable(): Promise<string>;
}

/** How long another engine may take to write its new cluster, ms. */
const creationWaitMs = 30_000;

/** What `importCluster` would make, and everything that is in its way. Writes nothing. */
export async function lookAtImport(
  given: ImportRequest,
  host: ImportDependencies,
): Promise<ImportLook> {
  const existing = (await host.store.all()).map(({ spec }) => spec);
  const plan = await planImport(given, existing, host);
  const placed = await placeMachines(plan.request, existing, host.survey);
  const { machines, notes } = ofThese(placed.machines, plan);
  const { release } = plan.source;
  // What is doubtful about machines was settled when they were made.
  const made = isAdopted(plan);
  const problems: Problem[] = placed.problems.filter(
    ({ severity }) => !made || severity === 'error',
  );
  try {
    if (!made) await releaseOf(plan, given, host);
  } catch (error) {
    problems.push(problemOf(error));
  }
  return {
    kind: plan.source.kind,
    path: plan.source.path,
    name: plan.name,
    provider: plan.request.provider ?? plan.source.provider,
    network: placed.network,
    dcos: release.kind === 'catalogue' ? release.version : null,
    installer: release.kind === 'installer' ? (given.installer ?? release.file) : null,
    machines,
    totals: totalsOf(machines),
    adopted: Object.keys(plan.made),
    notes: [...plan.notes, ...notes],
    problems,
  };
}

/**
 * Writes down a cluster that comes from elsewhere. One whose machines exist is complete with that; of
 * any other nothing exists yet, and `up` makes it. Throws a `ProblemError` of kind `invalid` or
 * `prerequisite`; nothing is left behind then.
 */
export async function importCluster(
  given: ImportRequest,
  host: ImportDependencies,
): Promise<Imported> {
  const { data, store } = host;
  const lock = enginePaths(data).lock;
  return withLock(lock, 'import', { waitMs: creationWaitMs }, async () => {
    await store.sweep();
    const existing = (await store.all()).map(({ spec }) => spec);
    const plan = await planImport(given, existing, host);
    const made = isAdopted(plan);
    // What is there already needs no installer.
    const release = made ? releaseOfMade(plan) : await releaseOf(plan, given, host);
    const asked = { ...plan.request, machinesOnly: true };
    const placed = await newClusterSpec(asked, existing, made ? undefined : host.survey);
    const { machines, notes } = ofThese(placed.machines, plan);
    const adopted = { folder: plan.source.path, machines: plan.made };
    await write({ ...placed, machines, release, ...(made && { adopted }) }, plan, store, data);
    return { name: plan.name, adopted: Object.keys(plan.made), notes: [...plan.notes, ...notes] };
  });
}

function isAdopted({ made }: ImportPlan): boolean {
  return Object.keys(made).length > 0;
}

/** The cluster's folder, its spec last: a crash before that leaves no cluster. */
async function write(
  spec: ClusterSpec,
  { source, request }: ImportPlan,
  store: ClusterStore,
  data: string,
): Promise<void> {
  const { folder } = clusterPaths(data, spec.name);
  await ensureFolder(folder);
  const text =
    request.topology !== undefined && 'text' in request.topology ? request.topology.text : '';
  await writeFileAtomic(join(folder, 'VagrantConfig.yaml'), editVagrantConfig(text, spec.machines));
  if (source.config !== null) {
    await writeFileAtomic(templatePath(folder), source.config, { mode: 0o600 });
  }
  await store.save(spec);
}

/** Where a template lies that came inside of a cluster file. */
function templatePath(folder: string): string {
  return join(folder, 'config-template.yaml');
}

/** Of a checkout with machines those that exist; their boxes as the checkout's variables say. */
function ofThese(
  all: readonly MachineSpec[],
  plan: ImportPlan,
): { machines: MachineSpec[]; notes: Message[] } {
  const { made, source } = plan;
  const here = isAdopted(plan) ? all.filter(({ name }) => made[name] !== undefined) : all;
  const missing = all.filter((machine) => !here.includes(machine)).map(({ name }) => name);
  const list = (names: readonly string[]) => ({ count: names.length, machines: names.join(', ') });
  const names = here.map(({ name }) => name);
  const { box } = source;
  return {
    machines: here.map((each) => (each.box.name === null && box ? { ...each, box } : each)),
    notes: [
      ...(isAdopted(plan) ? [say('sharing.note.adopted', list(names))] : []),
      ...(missing.length > 0 ? [say('sharing.note.not-made', list(missing))] : []),
    ],
  };
}

function releaseOfMade({ source: { release } }: ImportPlan): Release {
  if (release.kind === 'catalogue') return catalogueRelease(release.version, release.configPath);
  if (release.kind === 'none' || release.path === null) return { kind: 'none' };
  return { kind: 'installer', path: release.path, configPath: release.configPath };
}

/** Throws `SHARING-INSTALLER-NEEDED`, and for files that cannot be read (all invalid). */
async function releaseOf(
  { source, name }: ImportPlan,
  given: ImportRequest,
  { data, latestStable }: ImportDependencies,
): Promise<Release> {
  const { release, config, kind } = source;
  const kept = config === null ? null : templatePath(clusterPaths(data, name).folder);
  if (release.kind === 'none' && given.installer === undefined) {
    // dcos-vagrant installs its newest version where nothing is named.
    return kind === 'checkout' ? catalogueRelease(await latestStable(), kept) : { kind: 'none' };
  }
  const configPath = release.kind === 'none' ? null : release.configPath;
  const path = given.installer ?? (release.kind === 'installer' ? release.path : null);
  const chosen =
    release.kind === 'catalogue' && path === null
      ? { dcos: release.version, ...(configPath === null ? {} : { configPath }) }
      : { installer: { path: resolve(path ?? neededInstaller(release)), configPath } };
  const asked = await chooseRelease({ name, ...chosen });
  return asked.kind === 'none' || kept === null ? asked : { ...asked, configPath: kept };
}

function neededInstaller(release: ImportPlan['source']['release']): never {
  const file = release.kind === 'installer' ? release.file : '';
  return refuse('SHARING-INSTALLER-NEEDED', { file }, { kind: 'invalid', path: 'installer' });
}
