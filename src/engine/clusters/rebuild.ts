import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { clusterNamePattern } from '../../shared/cluster/kinds.ts';
import type { NamedRelease } from '../../shared/cluster/release.ts';
import { upgradedRelease } from '../../shared/cluster/release.ts';
import {
  type ClusterSpec,
  configPathOf,
  type MachineSpec,
  type Release,
} from '../../shared/cluster/spec.ts';
import { allocateDomain } from '../../shared/network/allocation.ts';
import { addressAt, formatIPv4, parseCidr, parseIPv4 } from '../../shared/network/ipv4.ts';
import { type Problem, ProblemError, refuse } from '../../shared/problem.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../shared/topology/vagrant-config-edit.ts';
import { configProblems, refuseConfig } from '../install/config-problems.ts';
import { methodProblems } from '../install/methods.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { Releases } from '../releases/index.ts';
import type { Secrets } from '../secrets/index.ts';
import {
  clusterPaths,
  enginePaths,
  readGivenFile,
  withLock,
  writeFileAtomic,
} from '../storage/index.ts';
import { knownDcos } from './known-dcos.ts';
import { takenNames } from './names.ts';
import { freeNetwork, type SurveyNow } from './place.ts';
import type { ClusterStore } from './store.ts';
import { knownVersion, refuseUnready } from './up.ts';

export interface RebuildWish {
  /** The old name with the next free number unless told. */
  readonly newName?: string | undefined;
  /** The old cluster is destroyed before the new one is made. */
  readonly replace?: boolean | undefined;
  /** Word for what DC/OS Enterprise is told, where the old cluster's is not kept. */
  readonly secrets?: string | undefined;
}

export interface RebuildDependencies {
  readonly data: string;
  readonly store: ClusterStore;
  platform(id: ClusterSpec['provider']): Promise<Platform>;
  releases(): Promise<Releases>;
  readonly survey: SurveyNow;
  /** Why what machines shall get beside DC/OS cannot be had. */
  extras?(spec: ClusterSpec): Promise<readonly Problem[]>;
  readonly secrets?: Pick<Secrets, 'inherit' | 'keep' | 'problems'>;
}

/**
 * The spec of a cluster like another one: the same machines with the same last numbers of their addresses,
 * in a network and a domain of its own. Throws `CLUSTER-NAME-INVALID`, `CLUSTER-NAME-TAKEN` and
 * `CLUSTER-NETWORKS-EXHAUSTED` (invalid).
 */
export async function rebuiltSpec(
  from: ClusterSpec,
  { newName, replace = false }: RebuildWish,
  { data, store, survey }: Pick<RebuildDependencies, 'data' | 'store' | 'survey'>,
): Promise<ClusterSpec> {
  const taken = await takenNames(data);
  const name = newName ?? nextName(from.name, taken);
  if (!clusterNamePattern.test(name)) refuse('CLUSTER-NAME-INVALID', { name }, { kind: 'invalid' });
  if (taken.has(name)) refuse('CLUSTER-NAME-TAKEN', { name }, { kind: 'invalid', path: 'newName' });
  const existing = (await store.all()).map(({ spec }) => spec);
  const network = await freeNetwork(existing, from.provider, survey);
  const domains = existing.map(({ domain }) => domain);
  const { adopted: _adopted, recovered: _recovered, replaces: _replaces, ...kept } = from;
  return {
    ...kept,
    id: randomBytes(4).toString('hex'),
    name,
    domain: allocateDomain(name, domains),
    network,
    machines: moved(
      from,
      network,
      existing.filter(({ id }) => !replace || id !== from.id),
    ),
    ...(replace ? { replaces: { name: from.name, id: from.id } } : {}),
  };
}

/**
 * Writes down the cluster that shall come, after everything was asked that can be asked before anything is
 * made or destroyed. Throws as `prepareUp` does; nothing is left behind then.
 */
export async function prepareRebuild(
  from: ClusterRecord,
  release: NamedRelease,
  wish: RebuildWish,
  dependencies: RebuildDependencies,
): Promise<ClusterRecord> {
  const { data, store, platform, releases } = dependencies;
  return withLock(enginePaths(data).lock, 'rebuild', { waitMs: 30_000 }, async () => {
    await store.sweep();
    const spec = await rebuiltSpec(from.spec, wish, dependencies);
    await refuseUnready(spec, platform);
    const wanted = upgradedRelease(from.spec.release, release);
    const lacks = await methodProblems(spec, await knownVersion(wanted, dependencies));
    // Every version has the one, and there is no other wish to ask for here.
    const installMethod = lacks.length === 0 ? spec.installMethod : 'ssh_pull';
    const complete = { ...spec, release: wanted, installMethod };
    await dependencies.secrets?.inherit(complete, from.spec);
    const lacking = [
      ...((await dependencies.extras?.(complete)) ?? []),
      ...((await dependencies.secrets?.problems(complete, wish.secrets)) ?? []),
    ].filter(isError);
    refuseConfig(await configProblems(complete, await knownDcos(wanted, dependencies)));
    const [unusable] = lacking;
    if (unusable !== undefined) throw new ProblemError(unusable);
    if (complete.provider !== 'simulated') await (await releases()).ensureObtainable(complete);
    const ids = (await store.all()).map((record) => record.spec.id);
    await dependencies.secrets?.keep(complete, wish.secrets, [...ids, complete.id]);
    return save(from, complete, dependencies);
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** The topology with its comments, and a template that lies with the old cluster and would go with it. */
async function save(
  from: ClusterRecord,
  spec: ClusterSpec,
  { data, store }: Pick<RebuildDependencies, 'data' | 'store'>,
): Promise<ClusterRecord> {
  const { folder } = clusterPaths(data, spec.name);
  const template = configPathOf(spec.release);
  const isInside = template?.startsWith(from.folder + sep) === true;
  const copy = isInside ? join(folder, basename(template)) : template;
  const saved = await store.save({ ...spec, release: startingFrom(spec.release, copy) });
  if (isInside && copy !== null) await copyFile(template, copy);
  const path = join(folder, 'VagrantConfig.yaml');
  await writeFileAtomic(path, await topologyOf(from, spec.machines));
  return saved;
}

function startingFrom(release: Release, configPath: string | null): Release {
  if (release.kind === 'none' || configPath === null) return release;
  return { ...release, configPath };
}

/** Far more than any topology has, bytes. */
const longestBytes = 1_048_576;

async function topologyOf(
  { folder }: ClusterRecord,
  machines: readonly MachineSpec[],
): Promise<string> {
  try {
    const text = await readGivenFile(join(folder, 'VagrantConfig.yaml'), longestBytes);
    return editVagrantConfig(text.toString('utf8'), machines);
  } catch {
    // Without its comments it says the same.
    return writeVagrantConfig(machines);
  }
}

/** `demo` → `demo-2`, `demo-2` → `demo-3`; the next that is free. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, number] = /^(.*?)(?:-(\d{1,4}))?$/.exec(name) ?? [];
  for (let count = Math.max(1, Number(number ?? 1)) + 1; ; count += 1) {
    const next = `${stem.slice(0, 29 - String(count).length).replace(/-+$/, '')}-${count}`;
    if (!taken.has(next)) return next;
  }
}

function moved(
  { network, machines }: ClusterSpec,
  to: string,
  existing: readonly ClusterSpec[],
): MachineSpec[] {
  const [before, after] = [parseCidr(network), parseCidr(to)];
  if (before === null || after === null) throw new Error('A cluster has a network in CIDR form.');
  const named = existing.flatMap((spec) => spec.machines.flatMap(({ aliases }) => aliases));
  return machines.map((machine) => ({
    ...machine,
    // One name leads to one machine.
    aliases: machine.aliases.filter((alias) => !named.includes(alias)),
    ip: formatIPv4(addressAt(after, (parseIPv4(machine.ip) ?? 0) - before.base)),
  }));
}
