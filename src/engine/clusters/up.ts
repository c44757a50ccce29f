import { join } from 'node:path';
import type { ClusterSpec, Release } from '../../shared/cluster/spec.ts';
import { type Problem, ProblemError, refuse } from '../../shared/problem.ts';
import { writeVagrantConfig } from '../../shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../shared/topology/vagrant-config-edit.ts';
import type { UpRequest } from '../engine.ts';
import { configProblems, refuseConfig } from '../install/config-problems.ts';
import { methodProblems } from '../install/methods.ts';
import type { Platform } from '../providers/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { Releases } from '../releases/index.ts';
import type { Secrets } from '../secrets/index.ts';
import { enginePaths, withLock, writeFileAtomic } from '../storage/index.ts';
import { catalogueRelease, newClusterSpec } from './create.ts';
import { refuseDifferences } from './differs.ts';
import { knownDcos } from './known-dcos.ts';
import type { SurveyNow } from './place.ts';
import { takeSecrets } from './secrets-of-requests.ts';
import type { ClusterStore } from './store.ts';
import { readTopologyFile } from './topology-file.ts';

interface Dependencies {
  readonly data: string;
  readonly store: ClusterStore;
  platform(id: ClusterSpec['provider']): Promise<Platform>;
  releases(): Promise<Releases>;
  /** What this computer's networks are; left out, only other clusters are in the way. */
  readonly survey?: SurveyNow;
  /** Why what machines shall get beside DC/OS cannot be had. */
  extras?(spec: ClusterSpec): Promise<readonly Problem[]>;
  readonly secrets?: Secrets;
}

/** How long another engine may take to write its new cluster, ms. */
const creationWaitMs = 30_000;

/**
 * Finds the cluster or writes the new one's spec, and checks everything that can be checked before
 * anything is made: the request, then what the provider needs, then what DC/OS needs. Throws a
 * `ProblemError` of kind `invalid` or `prerequisite`; nothing is left behind then.
 */
export async function prepareUp(
  request: UpRequest,
  { data, store, platform, releases, survey, extras, secrets }: Dependencies,
): Promise<{ cluster: ClusterRecord; machines: readonly string[] | undefined }> {
  const cluster = await withLock(
    enginePaths(data).lock,
    'up',
    { waitMs: creationWaitMs },
    async () => {
      await store.sweep();
      const existing = await store.find(request.name);
      if (existing !== null && request.fresh === true) {
        refuse('CLUSTER-NAME-TAKEN', { name: request.name }, { kind: 'invalid', path: 'name' });
      }
      if (existing !== null) {
        await refuseDifferences(request, existing.spec);
        await refuseUnready(existing.spec, platform);
        if (secrets) await takeSecrets(existing, request.secrets, { data, store, secrets });
        return told(existing, request);
      }
      const all = await store.all();
      const spec = await newClusterSpec(
        request,
        all.map((record) => record.spec),
        survey,
      );
      chosenMachines(request, spec);
      // What the provider lacks comes before what DC/OS lacks: without machines no installer helps.
      await refuseUnready(spec, platform);
      const release = await releaseOrLatest(spec.release, request, { releases });
      const complete = { ...spec, release };
      const version = await knownVersion(release, { releases });
      const [unsuited] = await methodProblems(complete, version);
      if (unsuited !== undefined) throw new ProblemError(unsuited);
      refuseConfig(await configProblems(complete, await knownDcos(release, { releases })));
      const [unusable] = [
        ...errorsOf((await extras?.(complete)) ?? []),
        ...errorsOf((await secrets?.problems(complete, request.secrets)) ?? []),
      ];
      if (unusable !== undefined) throw new ProblemError(unusable);
      // Asked before anything is made: a server that is gone must not leave half a cluster.
      if (complete.provider !== 'simulated') await (await releases()).ensureObtainable(complete);
      const saved = await saveNew(complete, request, store);
      const ids = [...all.map((record) => record.spec.id), complete.id];
      await secrets?.keep(complete, request.secrets, ids);
      return saved;
    },
  );
  return { cluster, machines: chosenMachines(request, cluster.spec) };
}

/** How much Vagrant tells is a matter of this run, not of the cluster. */
function told({ folder, spec }: ClusterRecord, { extras }: UpRequest): ClusterRecord {
  if (extras?.vagrantLog === undefined) return { folder, spec };
  const { vagrantLog } = extras;
  return { folder, spec: { ...spec, extras: { ...spec.extras, vagrantLog } } };
}

function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** The cluster's file, and its topology as the user wrote it: comments stay. */
async function saveNew(
  spec: ClusterSpec,
  { topology, box }: UpRequest,
  store: ClusterStore,
): Promise<ClusterRecord> {
  const saved = await store.save(spec);
  const path = join(saved.folder, 'VagrantConfig.yaml');
  const text = await topologyText(topology, spec);
  // With the boxes that were wished for beside it; else as the user wrote it.
  await writeFileAtomic(path, box === undefined ? text : editVagrantConfig(text, spec.machines));
  return saved;
}

async function topologyText(topology: UpRequest['topology'], spec: ClusterSpec): Promise<string> {
  if (topology === undefined || 'preset' in topology || 'counts' in topology)
    return writeVagrantConfig(spec.machines);
  return 'text' in topology ? topology.text : readTopologyFile(topology.file);
}

/** Throws what the provider lacks on this computer (prerequisite). */
export async function refuseUnready(
  spec: ClusterSpec,
  platform: Dependencies['platform'],
): Promise<void> {
  const probe = await (await platform(spec.provider)).provider.probe();
  const [first] = probe.problems.filter(({ severity }) => severity === 'error');
  if (first !== undefined) throw new ProblemError(first);
}

/**
 * The release where none was asked for. Machines of VirtualBox and simulated ones get the latest stable
 * DC/OS; on lxc, which is experimental, an installer or a version must be named.
 */
export async function releaseOrLatest(
  release: Release,
  { name, provider, machinesOnly }: UpRequest,
  { releases }: Pick<Dependencies, 'releases'>,
): Promise<Release> {
  if (release.kind !== 'none' || machinesOnly === true) return release;
  if (provider === 'lxc') refuse('CLUSTER-INSTALLER-NEEDED', { name }, { kind: 'invalid' });
  return catalogueRelease(await (await releases()).latestStable(), null);
}

/** Version of DC/OS as far as it can be told without running its installer. */
export async function knownVersion(
  release: Release,
  { releases }: Pick<Dependencies, 'releases'>,
): Promise<string | null> {
  if (release.kind === 'catalogue') return release.version;
  return release.kind === 'none' ? null : (await releases()).versionOf(release);
}

/**
 * The machines that were asked for by name, with the boot machine: the others get DC/OS from it.
 * Undefined means all.
 */
function chosenMachines({ machines }: UpRequest, spec: ClusterSpec): readonly string[] | undefined {
  if (machines === undefined || machines.length === 0) return undefined;
  const known = new Set(spec.machines.map(({ name }) => name));
  const unknown = machines.find((machine) => !known.has(machine));
  if (unknown !== undefined) {
    const params = { cluster: spec.name, machine: unknown, machines: [...known].join(', ') };
    refuse('CLUSTER-MACHINE-UNKNOWN', params, { kind: 'invalid' });
  }
  const { installMethod: method, name: cluster, release } = spec;
  if (method !== 'ssh_pull' && release.kind !== 'none' && machines.length < known.size) {
    refuse('INSTALL-METHOD-WHOLE', { method, name: cluster }, { kind: 'invalid' });
  }
  const needed = new Set(machines);
  return spec.machines
    .filter(
      ({ name, type }) => needed.has(name) || (type === 'boot' && spec.release.kind !== 'none'),
    )
    .map(({ name }) => name);
}
