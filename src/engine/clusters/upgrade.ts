import type { UpgradePreview } from '../../shared/cluster/other-version.ts';
import { canChange } from '../../shared/cluster/predicates.ts';
import { providerCan } from '../../shared/cluster/provider-can.ts';
import { type NamedRelease, upgradedRelease } from '../../shared/cluster/release.ts';
import { type ClusterSpec, machinesOf, type Release } from '../../shared/cluster/spec.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { type Problem, problem, problemOf } from '../../shared/problem.ts';
import type { VersionInfo } from '../../shared/releases/catalogue.ts';
import { type Jump, jumpBetween } from '../../shared/releases/upgrade-paths.ts';
import type { ClusterStatus } from '../../shared/snapshot.ts';
import { configProblems } from '../install/config-problems.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { dcosVersionOf } from '../providers/simulated/api/cluster-facts.ts';
import { readUpgradePaths } from '../releases/upgrades.ts';
import { chooseRelease } from './create.ts';
import { knownDcos } from './known-dcos.ts';

/** What is known of DC/OS versions, as `Releases` tells it. */
export interface KnownVersions {
  versions(): Promise<VersionInfo[]>;
  versionOf(release: Release): Promise<string | null>;
}

export interface Upgrade extends UpgradePreview {
  /** The same with the path of an installer that was found; null where it cannot be. */
  readonly release: NamedRelease | null;
}

/** What an upgrade of the cluster would do and everything that is wrong with it. Does nothing. */
export async function planUpgrade(
  { spec }: ClusterRecord,
  status: ClusterStatus,
  named: NamedRelease,
  known: KnownVersions,
): Promise<Upgrade> {
  const verdict = canChange(status, 'upgrade');
  const found = await foundRelease(spec.name, named);
  const to = found.release === null ? null : await targetOf(spec, found.release, known);
  const from = await installedVersion(spec, status, known, to);
  const jump = from === null || to === null ? null : await jumpOf({ from, to }, known);
  const invalid = { kind: 'invalid' } as const;
  const { name } = spec;
  return {
    release: found.release,
    from,
    to,
    problems: [
      ...(verdict.ok ? [] : [refused(verdict.why)]),
      ...(spec.release.kind === 'none' ? [problem('UPGRADE-NO-DCOS', { name }, invalid)] : []),
      ...(spec.release.kind !== 'none' && from === null
        ? [problem('UPGRADE-VERSION-UNKNOWN', { name }, { kind: 'prerequisite' })]
        : []),
      ...found.problems,
      ...(jump === null || jump.ok ? [] : [refused(jump.why)]),
      ...(found.release === null ? [] : await configErrors(spec, found.release, known)),
    ],
    messages: from === null ? [] : consequences(spec, status, from, to),
  };
}

/**
 * The version that is upgraded from: what DC/OS answers, else what the record says. Of an upgrade that was
 * interrupted the masters may answer with the new one already; the record then still has the old one.
 */
export async function installedVersion(
  spec: ClusterSpec,
  { dcos }: ClusterStatus,
  known: Pick<KnownVersions, 'versionOf'>,
  to: string | null = null,
): Promise<string | null> {
  if (spec.release.kind === 'none') return null;
  const recorded = await targetOf(spec, spec.release, known);
  return dcos === null || (dcos === to && recorded !== null) ? recorded : dcos;
}

/** Whether DC/OS documents it; where not, the way goes over versions that can be had. */
export async function jumpOf(
  jump: { readonly from: string; readonly to: string },
  known: Pick<KnownVersions, 'versions'>,
): Promise<Jump> {
  const had = (await known.versions()).filter(({ local, offered }) => local || offered);
  return jumpBetween(
    jump,
    await readUpgradePaths(),
    had.map(({ version }) => version),
  );
}

async function foundRelease(
  name: string,
  named: NamedRelease,
): Promise<{ readonly release: NamedRelease | null; readonly problems: readonly Problem[] }> {
  try {
    const asked =
      named.kind === 'catalogue'
        ? { dcos: named.version }
        : { installer: { path: named.path, configPath: null } };
    const chosen = await chooseRelease({ name, ...asked });
    const release = chosen.kind === 'installer' ? { kind: chosen.kind, path: chosen.path } : named;
    return { release, problems: [] };
  } catch (error) {
    return { release: null, problems: [problemOf(error)] };
  }
}

/** What of the cluster's configuration the other DC/OS would refuse, an hour later. */
async function configErrors(
  spec: ClusterSpec,
  named: NamedRelease,
  known: KnownVersions,
): Promise<Problem[]> {
  if (spec.release.kind === 'none') return [];
  const release = upgradedRelease(spec.release, named);
  const dcos = await knownDcos(release, { releases: async () => known });
  const problems = await configProblems({ ...spec, release }, dcos);
  return problems.filter(({ severity }) => severity === 'error');
}

/** A simulated cluster shows a version of its own for an installer, into which nobody looks. */
async function targetOf(
  spec: ClusterSpec,
  release: Release | NamedRelease,
  { versionOf }: Pick<KnownVersions, 'versionOf'>,
): Promise<string | null> {
  const whole = release.kind === 'none' ? release : upgradedRelease({ kind: 'none' }, release);
  return spec.provider === 'simulated' ? dcosVersionOf(whole) : versionOf(whole);
}

function consequences(
  spec: ClusterSpec,
  { machines: now }: ClusterStatus,
  from: string,
  to: string | null,
): Message[] {
  const list = (machines: readonly { readonly name: string }[]) =>
    machines.map(({ name }) => name).join(', ');
  const masters = machinesOf(spec, 'master');
  const agents = [...machinesOf(spec, 'agent-private'), ...machinesOf(spec, 'agent-public')];
  const idle = now.filter(({ state }) => state !== 'running');
  const boot = machinesOf(spec, 'boot')[0]?.name ?? 'boot';
  const order = { masters: list(masters), agents: list(agents) };
  const canSnapshot = providerCan[spec.provider].snapshot;
  return [
    to === null ? say('upgrade.to-unasked', { from, boot }) : say('upgrade.from-to', { from, to }),
    ...(idle.length === 0
      ? []
      : [say('upgrade.starts', { machines: list(idle), count: idle.length })]),
    say(agents.length === 0 ? 'upgrade.order.masters' : 'upgrade.order', order),
    masters.length === 1
      ? say('upgrade.masters.one', { machine: order.masters })
      : say('upgrade.masters.more'),
    say('upgrade.tasks'),
    say(canSnapshot ? 'upgrade.no-way-back.snapshot' : 'upgrade.no-way-back', { from }),
  ];
}

function refused({ code, params }: Message): Problem {
  return problem(code, params, { kind: code === 'cannot.busy' ? 'busy' : 'invalid' });
}
