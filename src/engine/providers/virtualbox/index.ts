import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { providerCan } from '../../../shared/cluster/provider-can.ts';
import { machineId } from '../../../shared/cluster/spec.ts';
import { say } from '../../../shared/messages/message.ts';
import { ProblemError, refuse } from '../../../shared/problem.ts';
import { findProgram } from '../../process/index.ts';
import type { Run } from '../../process/runner.ts';
import type { SshTarget } from '../../ssh/connection.ts';
import type { BoxSource, SettledCluster, Vagrant } from '../../vagrant/index.ts';
import { insecureKeyPath, settledExtras, vagrantIn, writeWorkspace } from '../../vagrant/index.ts';
import type { VBoxManage } from '../../virtualbox/index.ts';
import { findVBoxManage, vboxManage, virtualboxVersion, vmInfo } from '../../virtualbox/index.ts';
import { writeNote } from '../machine-note.ts';
import type { ClusterRecord, Provider } from '../provider.ts';
import { adoptedKeys } from './adopted.ts';
import { changesToAllow, changesToForbid } from './allow-network.ts';
import { boxesOf } from './boxes.ts';
import { bringUp } from './bring-up.ts';
import { cloneMachines } from './clone.ts';
import type { MachinesHost } from './machines.ts';
import {
  hasHostNetwork,
  makeHostNetwork,
  type NetworkHost,
  ownAddresses,
  removeHostNetwork,
} from './network.ts';
import { parallelMachines, thisComputer } from './parallel.ts';
import { pictureOf } from './picture.ts';
import { probeVirtualBox } from './probe.ts';
import { processorArchitecture } from './processor.ts';
import { vmSizes } from './sizes.ts';
import { vmSnapshots } from './snapshots.ts';
import { destroyMachines, saveMachines } from './take-down.ts';
import { vmUsage } from './usage.ts';
import { findVms } from './vms.ts';

export interface VirtualBoxSettings {
  /** VBoxManage or its folder; null looks for it. */
  readonly program: string | null;
  /** How many machines are made at once; null follows this computer. */
  readonly parallel: number | null;
}

export interface VirtualBoxDependencies {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly settings: { readonly virtualbox: VirtualBoxSettings };
  /** The box of machines that name none. */
  boxFor(cluster: ClusterRecord): Promise<BoxSource>;
  /** What of this computer is looked at, for tests on another one. */
  readonly system?: Partial<VirtualBoxSystem>;
}

export interface VirtualBoxSystem {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The kernel driver's device on Linux; null where it is not looked for. */
  readonly driverDevice: string | null;
  readonly networksConf: string;
  /** Machines without host-only cards, for a VirtualBox without a kernel driver. */
  readonly natOnlyForTest: boolean;
  addresses(): Readonly<Record<string, readonly string[]>>;
}

const here: Omit<VirtualBoxSystem, 'networksConf' | 'network'> = {
  platform: process.platform,
  arch: processorArchitecture(),
  driverDevice: '/dev/vboxdrv',
  natOnlyForTest: false,
  addresses: ownAddresses,
};

/** Machines in VirtualBox, made by Vagrant; what needs no Vagrant goes by VBoxManage directly. */
export function createVirtualBoxProvider(dependencies: VirtualBoxDependencies): Provider {
  const { run, env, settings, boxFor } = dependencies;
  const system = { ...here, ...dependencies.system };
  const { platform } = system;
  const { program, parallel } = settings.virtualbox;

  let known: VBoxManage | null = null;
  const findVBox = async (): Promise<VBoxManage | null> => {
    if (known !== null) return known;
    const file = await findVBoxManage({ env, platform, setting: program });
    if (file !== null) known = vboxManage({ run, file });
    return known;
  };
  const vbox = async (): Promise<VBoxManage> =>
    (await findVBox()) ?? refuse('VIRTUALBOX-MISSING', {}, { kind: 'prerequisite' });

  // Vagrant shall drive the VirtualBox that was found here, and no other one.
  const vagrant = async ({ folder, spec }: ClusterRecord): Promise<Vagrant> => {
    const { file } = await vbox();
    const itsOwn = await findProgram('VBoxManage', { env, platform });
    const path = [dirname(file), env.PATH].filter(Boolean).join(delimiter);
    const led: Run = (options) => run({ ...options, env: { ...options.env, PATH: path } });
    const log = spec.extras?.vagrantLog;
    const runs = itsOwn === file ? run : led;
    return vagrantIn({ run: runs, env, provider: 'virtualbox', folder, log });
  };

  const settle = async (cluster: ClusterRecord): Promise<SettledCluster> => {
    const { spec } = cluster;
    const settled: SettledCluster = {
      version: 1,
      provider: 'virtualbox',
      cluster: { id: spec.id, name: spec.name, domain: spec.domain },
      key: 'key',
      box: await boxes.boxOf(cluster),
      ...(system.natOnlyForTest && { network: 'nat-only-for-test' as const }),
      ...settledExtras(spec.extras),
      machines: Object.fromEntries(
        spec.machines.map(({ name }) => [
          name,
          { id: machineId(spec, name), note: writeNote(spec, name) },
        ]),
      ),
    };
    await writeWorkspace(cluster, settled);
    return settled;
  };
  const boxes = boxesOf({ env, boxFor, settle, vagrant, vbox });

  const host: MachinesHost = {
    vbox,
    settingsHome: { env, platform },
    vagrant,
    settle,
    parallel: ({ spec }, machines) => {
      const sizes = spec.machines.filter(({ name }) => machines.includes(name));
      const fitting = parallelMachines(
        sizes.map(({ memoryMiB }) => memoryMiB),
        thisComputer(),
      );
      return parallel ?? fitting;
    },
  };
  const network = async (): Promise<NetworkHost> => {
    const found = await vbox();
    const version = await virtualboxVersion(found);
    if (version === null) return refuse('VIRTUALBOX-VERSION-UNREADABLE', { detail: found.file });
    return { ...system, vbox: found, version: version.number };
  };

  return {
    id: 'virtualbox',
    capabilities: providerCan.virtualbox,
    stopTitle: say('virtualbox.stop'),
    probe: () => probeVirtualBox({ ...system, run, env, vbox: findVBox }),
    async states(cluster) {
      try {
        const found = await findVms(host, cluster);
        return new Map([...found].map(([machine, { state }]) => [machine, state]));
      } catch (error) {
        // Without an answer from VirtualBox nothing is known; whoever acts is told why.
        if (!(error instanceof ProblemError)) throw error;
        return new Map(cluster.spec.machines.map(({ name }) => [name, 'unknown']));
      }
    },
    usage: vmUsage({ vbox, cpus: availableParallelism() }),
    hasBox: boxes.has,
    addBox: boxes.add,
    removeBox: boxes.remove,
    async networkChanges({ spec }, others, wish) {
      const specs = others.map((other) => other.spec).filter(isVirtualBox);
      if (wish === 'leave') return changesToForbid(system, spec, specs);
      return changesToAllow(await network(), spec, specs);
    },
    hasNetwork: async ({ spec }) => hasHostNetwork(await network(), spec),
    createNetwork: async ({ spec }, context) => makeHostNetwork(await network(), spec, context),
    removeNetwork: async ({ spec }, context, heir) =>
      removeHostNetwork(await network(), spec, context, heir),
    up: (cluster, machines, context) => bringUp(host, cluster, machines, context),
    stop: (cluster, machines, context) => saveMachines(host, cluster, machines, context),
    async start(cluster, machines, context) {
      const found = await findVms(host, cluster, context);
      const absent = machines.find((machine) => found.get(machine)?.state === 'absent');
      if (absent !== undefined) refuseAbsent(cluster, absent);
      await bringUp(host, cluster, machines, context);
    },
    destroy: (cluster, machines, context) => destroyMachines(host, cluster, machines, context),
    snapshots: vmSnapshots(host),
    clone: (cluster, from, context) => cloneMachines(host, cluster, from, context),
    sizes: vmSizes(host),
    rewrite: async (cluster) => {
      await settle(cluster);
    },
    picture: (cluster, machine, file, signal) => pictureOf(host, cluster, machine, file, signal),
    async ssh(cluster, machine): Promise<SshTarget> {
      const vm = (await findVms(host, cluster)).get(machine);
      const reached = vm?.belongs === 'ours' || vm?.belongs === 'adopted';
      const info = reached && vm.uuid ? await vmInfo(await vbox(), vm.uuid) : null;
      if (info === null || typeof info === 'string') return refuseAbsent(cluster, machine);
      // Vagrant chooses a free port of this computer for each machine's ssh.
      const rule = info.forwardings.find(
        ({ name, guestPort }) => name === 'ssh' || guestPort === 22,
      );
      const { adopted, machines } = cluster.spec;
      const own = machines.find(({ name }) => name === machine)?.ip ?? '';
      return {
        host: rule === undefined ? own : rule.hostAddress || '127.0.0.1',
        port: rule?.hostPort ?? 22,
        user: 'vagrant',
        privateKeyPaths:
          adopted === undefined
            ? [join(cluster.folder, 'key'), insecureKeyPath(env)]
            : adoptedKeys(adopted.folder, machine, env),
        machine,
        knownHostsPath: join(cluster.folder, 'known_hosts.json'),
      };
    },
  };
}

const isVirtualBox = ({ provider }: ClusterRecord['spec']) => provider === 'virtualbox';

function refuseAbsent({ spec }: ClusterRecord, machine: string): never {
  return refuse('MACHINE-ABSENT', { machine, cluster: spec.name }, { machine });
}
