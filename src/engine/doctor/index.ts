import { release } from 'node:os';
import { join } from 'node:path';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { HostFacts } from '../../shared/snapshot.ts';
import { placePreset } from '../../shared/topology/presets.ts';
import type { Elevation } from '../elevation/index.ts';
import { ownNetworks, surveyNetworks } from '../networks/index.ts';
import type { Run } from '../process/runner.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import type { Releases } from '../releases/index.ts';
import type { Settings } from '../settings/index.ts';
import { networksConf } from '../virtualbox/index.ts';
import { type CheckHost, type DoctorHost, vboxHere } from './checks/host.ts';
import { type AskMachine, clocksOf } from './clocks.ts';
import { type Doctor, doctorOver } from './doctor.ts';
import { sharingAnswers } from './shared-answers.ts';
import { smallestPreset } from './smallest.ts';
import type { Sources } from './sources.ts';

export type { CheckOutcome } from './check.ts';
export type { Doctor } from './doctor.ts';

export interface CreateDoctorOptions extends AskMachine {
  readonly data: string;
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hostsFile: string;
  readonly elevation: Elevation;
  clusters(): Promise<ClusterRecord[]>;
  settings(): Promise<Settings>;
  setMuted(ids: readonly string[]): Promise<void>;
  releases(): Promise<Releases>;
  facts(): Promise<HostFacts>;
  /** What the checks of programs look at. */
  host(): Promise<CheckHost>;
  /** Another computer, for tests. */
  readonly system?: Partial<DoctorHost>;
  /** Answers for checks that look at the world outside, for tests. */
  readonly answers?: Partial<Sources>;
}

/** The doctor of this computer; opens nothing until it is asked. */
export function createDoctor(options: CreateDoctorOptions): Doctor {
  const { data, run, env, elevation, hostsFile, settings, clusters } = options;

  const sources = async (): Promise<Sources> => {
    const host = await hostOf(options);
    const { root } = host;
    return {
      data,
      env,
      host,
      hostsFile,
      elevation,
      leftovers: {
        data,
        env,
        run,
        hostsFile,
        platform: host.platform,
        isRoot: host.userId === 0,
        lxcPath: join(root, 'var/lib/lxc'),
        netClass: join(root, 'sys/class/net'),
        // Of another file than the system's nobody is asked for rights.
        elevation: env.DCOS_VAGRANT_HOSTS_FILE ? null : elevation,
        clusters,
      },
      facts: options.facts,
      survey: (signal) => surveyNetworks(host, signal),
      downloads: async () => (await settings()).releases.downloads,
      releaseSettings: async () => (await settings()).releases,
      ensureObtainable: (signal) => ensureLatest(options.releases, signal),
      clocks: (signal) => clocksOf(options, clusters, signal),
      ...options.answers,
    };
  };

  return doctorOver({
    sources,
    subject: async () => {
      const [{ totals }, all, { lxc }] = await Promise.all([
        smallestPreset(),
        clusters(),
        settings(),
      ]);
      const { vboxManage } = await options.host();
      // Who has set up containers and no VirtualBox makes clusters of containers.
      const onlyLxc = lxc.box !== null && vboxManage === null && !(await hasVirtualBox(options));
      return { provider: onlyLxc ? 'lxc' : 'virtualbox', totals, dcos: true, clusters: all };
    },
    muted: async () => (await settings()).doctor.muted,
    setMuted: options.setMuted,
  });
}

async function hostOf(options: CreateDoctorOptions): Promise<DoctorHost> {
  const { hostsFile, system } = options;
  const host = { ...(await options.host()), ...system };
  return {
    ...host,
    root: '/',
    kernel: release(),
    userId: process.getuid?.() ?? null,
    networksConf,
    hostsFile,
    own: ownNetworks,
    ...system,
    run: sharingAnswers(host.run),
  };
}

async function hasVirtualBox(options: CreateDoctorOptions): Promise<boolean> {
  return (await vboxHere(await options.host())) !== null;
}

/** The latest DC/OS and its box are here or can be had. */
async function ensureLatest(releases: () => Promise<Releases>, signal: AbortSignal): Promise<void> {
  const [{ preset }, open] = await Promise.all([smallestPreset(), releases()]);
  const wish: Pick<ClusterSpec, 'provider' | 'release' | 'machines'> = {
    provider: 'virtualbox',
    release: { kind: 'catalogue', version: await open.latestStable() },
    machines: placePreset(preset, '192.168.57.0/24'),
  };
  await open.ensureObtainable(wish, signal);
}
