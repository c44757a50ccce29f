import { join } from 'node:path';
import { providerCan } from '../../../shared/cluster/provider-can.ts';
import { machineId } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { Run } from '../../process/runner.ts';
import { knownHostsIn } from '../../ssh/index.ts';
import type { BoxSource, SettledCluster } from '../../vagrant/index.ts';
import {
  hasRegisteredBox,
  insecureKeyPath,
  readSettled,
  vagrantIn,
  workspacesUsingBox,
} from '../../vagrant/index.ts';
import type { ClusterRecord, Provider } from '../provider.ts';
import { configuredAddresses, releaseAddress } from './addresses.ts';
import { configuredBox, isOurBox, needsConfiguredBox, ownBoxes } from './box.ts';
import { bringUp } from './bring-up.ts';
import { removeStaleCgroups } from './cgroups.ts';
import { clusterMark, configOf, findContainers } from './containers.ts';
import type { MachinesHost } from './machines.ts';
import { hasBridge, makeBridge, removeBridge } from './network.ts';
import { probeLxc } from './probe.ts';
import { settle } from './settle.ts';
import { destroyMachines, shutDown } from './take-down.ts';
import { containerUsage } from './usage.ts';

export interface LxcDependencies {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly settings: { readonly lxc: { readonly box: string | null } };
  /** All clusters of the data folder: their management addresses are taken. */
  clusters(): Promise<ClusterRecord[]>;
  /** Places of the system, for tests on another one. */
  readonly system?: Partial<LxcSystem>;
}

/** Where a Linux system keeps what this provider reads. */
export interface LxcSystem {
  readonly lxcPath: string;
  readonly leasesPath: string;
  readonly claimsFolder: string;
  readonly cgroupRoot: string;
  readonly procFolder: string;
  readonly systemPlugins: string;
  readonly netClass: string;
  readonly isRoot: boolean;
}

const debian: Omit<LxcSystem, 'isRoot'> = {
  lxcPath: '/var/lib/lxc',
  leasesPath: '/var/lib/misc/dnsmasq.lxcbr0.leases',
  claimsFolder: '/run/dcos-vagrant-lxc',
  cgroupRoot: '/sys/fs/cgroup',
  procFolder: '/proc',
  systemPlugins: '/usr/share/vagrant-plugins/plugins.d',
  netClass: '/sys/class/net',
};

/** Machines as Linux containers, made by Vagrant's lxc provider. Experimental, and needs root. */
export function createLxcProvider(dependencies: LxcDependencies): Provider {
  const { run, env, settings, clusters } = dependencies;
  const system = { ...debian, isRoot: process.getuid?.() === 0, ...dependencies.system };
  const settleHost = { run, addresses: system, clusters };
  const host: MachinesHost = {
    ...system,
    run,
    vagrant: ({ folder, spec }) =>
      vagrantIn({ run, env, provider: 'lxc', folder, log: spec.extras?.vagrantLog }),
    settle: async (cluster, creating) =>
      settle(settleHost, cluster, await boxFor(cluster), creating),
  };
  const isRegistered = (name: string) => hasRegisteredBox(env, name, 'lxc');

  // A cluster keeps the box that it was made from, also after the configured one was rebuilt.
  async function boxFor({ spec, folder }: ClusterRecord): Promise<BoxSource | null> {
    const before = (await readSettled(folder))?.box ?? null;
    if (!needsConfiguredBox(spec.machines)) return before;
    if (before !== null && (await isRegistered(before.name))) return before;
    return configuredBox(settings.lxc.box);
  }

  async function missingBoxes(cluster: ClusterRecord): Promise<BoxSource[]> {
    const configured = await boxFor(cluster);
    const needed = [...ownBoxes(cluster.spec.machines), ...(configured ? [configured] : [])];
    const there = await Promise.all(needed.map(({ name }) => isRegistered(name)));
    return needed.filter((_, index) => !there[index]);
  }

  async function addBox(cluster: ClusterRecord, context: StepContext): Promise<void> {
    const missing = await missingBoxes(cluster);
    await host.settle(cluster, []);
    for (const [index, box] of missing.entries()) {
      const progress = (part: number) => context.progress((index + part) / missing.length);
      await host.vagrant(cluster).boxAdd(box, { ...context, progress });
    }
  }

  async function removeBox(
    cluster: ClusterRecord,
    others: readonly ClusterRecord[],
    context: StepContext,
  ): Promise<void> {
    const { folder } = cluster;
    const name = (await readSettled(folder))?.box?.name;
    if (name === undefined || !isOurBox(name) || !(await isRegistered(name))) return;
    const settled = await Promise.all(others.map((other) => readSettled(other.folder)));
    const users = (await workspacesUsingBox(env, name)).filter((path) => path !== folder);
    if (users.length > 0 || settled.some((each) => each?.box?.name === name)) return;
    await host.vagrant(cluster).boxRemove(name, context);
  }

  async function removeNetwork(cluster: ClusterRecord, { signal }: StepContext): Promise<void> {
    const { spec, folder } = cluster;
    await removeBridge(run, spec, signal);
    const ids = spec.machines.map(({ name }) => machineId(spec, name));
    await removeStaleCgroups(system.cgroupRoot, ids);
    const settled: SettledCluster | null = await readSettled(folder);
    for (const { id, lxc } of Object.values(settled?.machines ?? {})) {
      const owner = { clusterId: spec.id, containerId: id };
      if (lxc !== undefined) await releaseAddress(system, owner, lxc.management.address);
    }
  }

  async function managementAddress({ spec, folder }: ClusterRecord, machine: string) {
    const settled = (await readSettled(folder))?.machines[machine]?.lxc?.management.address;
    if (settled !== undefined) return settled;
    const config = await configOf(system.lxcPath, machineId(spec, machine));
    const own = clusterMark(config) === spec.id ? configuredAddresses(config)[0] : undefined;
    return own ?? refuse('MACHINE-ABSENT', { machine, cluster: spec.name }, { machine });
  }

  return {
    id: 'lxc',
    capabilities: providerCan.lxc,
    stopTitle: say('lxc.stop'),
    probe: () => probeLxc({ ...system, run, env, boxPath: settings.lxc.box }),
    async states(cluster) {
      const found = await findContainers(host, cluster);
      return new Map([...found].map(([machine, { state }]) => [machine, state]));
    },
    usage: containerUsage(system.cgroupRoot),
    hasBox: async (cluster) => (await missingBoxes(cluster)).length === 0,
    addBox,
    removeBox,
    hasNetwork: ({ spec }) => hasBridge(run, spec),
    createNetwork: ({ spec }, { signal }) => makeBridge(run, spec, signal),
    removeNetwork,
    up: (cluster, machines, context) => bringUp(host, cluster, machines, context),
    stop: (cluster, machines, context) => shutDown(host, cluster, machines, context),
    async start(cluster, machines, context) {
      const found = await findContainers(host, cluster);
      const absent = machines.find((machine) => found.get(machine)?.state === 'absent');
      if (absent !== undefined) {
        refuse(
          'MACHINE-ABSENT',
          { machine: absent, cluster: cluster.spec.name },
          { machine: absent },
        );
      }
      await makeBridge(run, cluster.spec, context.signal);
      await bringUp(host, cluster, machines, context);
    },
    destroy: (cluster, machines, context) => destroyMachines(host, cluster, machines, context),
    async rewrite(cluster, gone) {
      const before = (await readSettled(cluster.folder))?.machines ?? {};
      await host.settle(cluster, []);
      for (const machine of gone) {
        const known = before[machine];
        if (known?.lxc === undefined) continue;
        const owner = { clusterId: cluster.spec.id, containerId: known.id };
        await releaseAddress(system, owner, known.lxc.management.address);
      }
    },
    ssh: async (cluster, machine) => ({
      host: await managementAddress(cluster, machine),
      port: 22,
      user: 'vagrant',
      privateKeyPaths: [join(cluster.folder, 'key'), insecureKeyPath(env)],
      machine,
      knownHostsPath: knownHostsIn(cluster.folder),
    }),
  };
}
