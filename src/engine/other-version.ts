import type { ProviderId } from '../shared/cluster/kinds.ts';
import type {
  RebuildPreview,
  UpgradeChoices,
  UpgradePreview,
} from '../shared/cluster/other-version.ts';
import { canDestroy } from '../shared/cluster/predicates.ts';
import type { NamedRelease } from '../shared/cluster/release.ts';
import type { ClusterSpec } from '../shared/cluster/spec.ts';
import { type Totals, totalsOf } from '../shared/cluster/totals.ts';
import { say } from '../shared/messages/message.ts';
import type { ChangeOf } from '../shared/operations/change.ts';
import { type Problem, ProblemError, problem } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import { fitOn, gigabytes } from '../shared/topology/fit.ts';
import { prepareRebuild, type RebuildWish, rebuiltSpec } from './clusters/rebuild.ts';
import { refuseUnless } from './clusters/refuse-unless.ts';
import type { ClusterStore } from './clusters/store.ts';
import { installedVersion, jumpOf, type KnownVersions, planUpgrade } from './clusters/upgrade.ts';
import type { Computer } from './computer/index.ts';
import type { Operate } from './operate.ts';
import type { OperationHandle } from './operations/run.ts';
import type { Platform } from './providers/index.ts';
import type { ClusterRecord } from './providers/provider.ts';
import type { Releases } from './releases/index.ts';
import type { Secrets } from './secrets/index.ts';

/** Another version of DC/OS for a cluster: in place, or as a new cluster. Methods throw `ProblemError`. */
export interface OtherVersions {
  /** To which versions it can be upgraded, and why not to the others. */
  choices(name: string): Promise<UpgradeChoices>;
  previewUpgrade(name: string, release: NamedRelease): Promise<UpgradePreview>;
  previewRebuild(name: string, wish: RebuildWish): Promise<RebuildPreview>;
  /**
   * Makes a cluster of the same shape with another version, beside the old one or in its place. Throws
   * `REBUILD-NO-ROOM` (prerequisite), and as `up` does.
   */
  rebuild(name: string, release: NamedRelease, wish: RebuildWish): Promise<Rebuilding>;
}

/** A new cluster, and the operation that makes it. */
export interface Rebuilding {
  readonly name: string;
  readonly handle: OperationHandle;
}

export interface OtherVersionsOptions {
  readonly data: string;
  readonly store: ClusterStore;
  readonly operate: Operate;
  readonly computer: Pick<Computer, 'facts' | 'forget' | 'networks'>;
  status(cluster: ClusterRecord): Promise<ClusterStatus>;
  platform(id: ProviderId): Promise<Platform>;
  releases(): Promise<Releases>;
  /** Why what machines shall get beside DC/OS cannot be had. */
  extras(spec: ClusterSpec): Promise<readonly Problem[]>;
  readonly secrets: Pick<Secrets, 'inherit' | 'keep' | 'problems'>;
}

export function createOtherVersions(options: OtherVersionsOptions): OtherVersions {
  const { data, store, operate, computer, platform, releases, status, extras, secrets } = options;
  const known = knownVersions(releases);
  const survey = () => computer.networks();
  const places = { data, store, platform, releases, extras, secrets, survey };

  const preview = async (from: ClusterRecord, wish: RebuildWish): Promise<RebuildPreview> => {
    const now = await status(from);
    const spec = await rebuiltSpec(from.spec, wish, places);
    const room = await roomFor(from.spec, now, spec);
    const { name, domain, network } = spec;
    const verdict = wish.replace === true ? canDestroy(now) : ({ ok: true } as const);
    const params = { name, domain, network, old: from.spec.name };
    return {
      name,
      domain,
      network,
      problems: [
        ...(verdict.ok ? [] : [problem(verdict.why.code, verdict.why.params, { kind: 'invalid' })]),
        ...room.problems,
      ],
      messages: [
        say(wish.replace === true ? 'rebuild.replaces' : 'rebuild.beside', params),
        say('rebuild.not-moved', { old: from.spec.name }),
      ],
      fit: room.fit,
    };
  };

  return {
    async choices(name) {
      const cluster = await store.get(name);
      const installed = await installedVersion(cluster.spec, await status(cluster), known);
      const versions = await known.versions();
      const choices = versions.map(async ({ version, local, offered }) => {
        if (installed === null) {
          const none = cluster.spec.release.kind === 'none';
          const why = say(none ? 'UPGRADE-NO-DCOS' : 'UPGRADE-VERSION-UNKNOWN', { name });
          return { version, local, offered, why };
        }
        const jump = await jumpOf({ from: installed, to: version }, known);
        return { version, local, offered, why: jump.ok ? null : jump.why };
      });
      return { installed, choices: await Promise.all(choices) };
    },

    async previewUpgrade(name, release) {
      const cluster = await store.get(name);
      const planned = await planUpgrade(cluster, await status(cluster), release, known);
      const { release: _release, ...shown } = planned;
      return shown;
    },

    previewRebuild: async (name, wish) => preview(await store.get(name), wish),

    async rebuild(name, release, wish) {
      const from = await store.get(name);
      if (wish.replace === true) refuseUnless(canDestroy(await status(from)));
      const [wrong] = (await preview(from, wish)).problems;
      if (wrong !== undefined) throw new ProblemError(wrong);
      computer.forget();
      const cluster = await prepareRebuild(from, release, wish, places);
      return { name: cluster.spec.name, handle: await operate('deploy', cluster) };
    },
  };

  /** Whether both clusters fit, as long as both are to be there at the same time. */
  async function roomFor(old: ClusterSpec, now: ClusterStatus, spec: ClusterSpec) {
    if (spec.provider === 'simulated') return { fit: null, problems: [] };
    const host = await computer.facts();
    const totals = totalsOf(spec.machines);
    const running = totalsOf(old.machines.filter(({ name }) => runs(now, name)));
    if (spec.replaces !== undefined) {
      const freeMemoryMiB = host.freeMemoryMiB + running.memoryMiB;
      return roomOf(fitOn({ ...host, freeMemoryMiB }, totals));
    }
    const both = together(totals, running);
    if (fitOn(host, both).verdict !== 'too-big') return { fit: fitOn(host, totals), problems: [] };
    const params = {
      old: old.name,
      needed: gigabytes(both.memoryMiB),
      memory: gigabytes(host.memoryMiB),
    };
    const fit = fitOn(host, both);
    return { fit, problems: [problem('REBUILD-NO-ROOM', params, { kind: 'prerequisite' })] };
  }
}

/** The upgrade as it can be begun: the installer is found, and nothing is known to be wrong with it. */
export async function upgradeReady(
  cluster: ClusterRecord,
  status: ClusterStatus,
  change: ChangeOf<'upgrade'>,
  releases: () => Promise<Releases>,
): Promise<ChangeOf<'upgrade'>> {
  const planned = await planUpgrade(cluster, status, change.release, knownVersions(releases));
  const [wrong] = planned.problems;
  if (wrong !== undefined) throw new ProblemError(wrong);
  const release = planned.release ?? change.release;
  const { spec } = cluster;
  if (spec.provider !== 'simulated' && release.kind === 'catalogue') {
    // A server that is gone is told before anything is touched. The box is there: its machines are.
    await (await releases()).ensureObtainable({ ...spec, provider: 'lxc', release });
  }
  return { ...change, release };
}

function knownVersions(releases: () => Promise<Releases>): KnownVersions {
  return {
    versions: async () => (await releases()).versions(),
    versionOf: async (release) => (await releases()).versionOf(release),
  };
}

function roomOf(fit: ReturnType<typeof fitOn>) {
  const [message] = fit.messages;
  const problems: Problem[] =
    fit.verdict === 'too-big' && message !== undefined
      ? [problem('HOST-MEMORY-TOO-SMALL', message.params, { kind: 'prerequisite' })]
      : [];
  return { fit, problems };
}

function runs({ machines }: ClusterStatus, name: string): boolean {
  return machines.some((machine) => machine.name === name && machine.state === 'running');
}

function together(one: Totals, other: Totals): Totals {
  return {
    machines: one.machines + other.machines,
    cpus: one.cpus + other.cpus,
    memoryMiB: one.memoryMiB + other.memoryMiB,
  };
}
