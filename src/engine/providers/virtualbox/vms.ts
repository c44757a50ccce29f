import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineId } from '../../../shared/cluster/spec.ts';
import type { MachineState } from '../../../shared/cluster/states.ts';
import { vagrantFolder } from '../../vagrant/index.ts';
import type {
  CallContext,
  RegisteredVm,
  SettingsHome,
  VBoxManage,
} from '../../virtualbox/index.ts';
import {
  extraDataOf,
  readRegistry,
  readVmSettings,
  registeredVms,
  seemsPaused,
  vmInfo,
} from '../../virtualbox/index.ts';
import type { ClusterRecord } from '../provider.ts';
import { findAdopted } from './adopted.ts';

/** Extradata that the Vagrantfile notes on each machine right before its first boot. */
export const clusterMark = 'dcos-vagrant/cluster';
/** Its name in the cluster. */
export const machineMark = 'dcos-vagrant/machine';
/** What it says of itself, see `machine-note.ts`. */
export const noteMark = 'dcos-vagrant/note';

/** What finding a cluster's machines takes. */
export interface VmsHost {
  /** Throws `VIRTUALBOX-MISSING`. */
  vbox(): Promise<VBoxManage>;
  readonly settingsHome: SettingsHome;
}

/** One machine of the cluster as VirtualBox has it. */
export interface Vm {
  readonly machine: string;
  /** The name that it has, or shall have. */
  readonly id: string;
  /** null where there is none. */
  readonly uuid: string | null;
  /**
   * `ours`: carries the cluster's mark, or this workspace's Vagrant made it and it has no mark yet.
   * `foreign`: something else under its name. `unreadable`: VirtualBox cannot read whose it is.
   * `adopted`: dcos-vagrant made it.
   */
  readonly belongs: 'ours' | 'adopted' | 'foreign' | 'absent' | 'unreadable';
  readonly state: MachineState;
  /** The workspace's Vagrant knows it. */
  readonly known: boolean;
}

/**
 * The machines of a cluster: two calls of VBoxManage, and VirtualBox's settings files for whose a
 * machine is and how it ended; about 70 ms for thirteen machines. Where those files cannot be read,
 * VBoxManage is asked instead, machine by machine.
 */
export async function findVms(
  host: VmsHost,
  cluster: ClusterRecord,
  context: CallContext = {},
): Promise<Map<string, Vm>> {
  const { spec, folder } = cluster;
  if (spec.adopted !== undefined) return findAdopted(host, cluster, context);
  const vbox = await host.vbox();
  const { vms, complete } = await registeredVms(vbox, context);
  const [registry, known] = await Promise.all([
    readRegistry(host.settingsHome),
    Promise.all(spec.machines.map(({ name }) => vagrantId(folder, name))),
  ]);
  const found = spec.machines.map(async ({ name: machine }, index): Promise<Vm> => {
    const id = machineId(spec, machine);
    const knownUuid = known[index] ?? null;
    const base = { machine, id, uuid: null, known: false };
    const vm = findOne(vms, registry, id, knownUuid);
    if (vm === undefined) {
      return { ...base, belongs: 'absent', state: complete ? 'absent' : 'unknown' };
    }
    const { uuid } = vm;
    const isKnown = uuid === knownUuid;
    if (vm.name === null) {
      return {
        ...base,
        uuid,
        belongs: isKnown ? 'ours' : 'unreadable',
        state: 'unknown',
        known: isKnown,
      };
    }
    const path = registry.get(uuid);
    const settings = path === undefined ? null : await readVmSettings(path, uuid);
    const marks = settings?.extraData ?? (await extraDataOf(vbox, uuid, context));
    const owner = marks.get(clusterMark);
    const isOwn = owner === undefined ? isKnown : owner === spec.id;
    // A copy carries the mark of what it was copied from until it is given its own.
    const ours = isOwn || (isKnown && (await isAnnounced(folder, machine, uuid)));
    if (!ours) return { ...base, uuid, belongs: 'foreign', state: 'absent', known: isKnown };
    const asked = () => stateOf(vbox, uuid, context);
    const still = vm.running && path !== undefined && (await seemsPaused(path));
    const state = still ? await asked() : vm.running ? 'running' : settings?.state;
    return { ...base, uuid, belongs: 'ours', state: state ?? (await asked()), known: isKnown };
  });
  return new Map((await Promise.all(found)).map((vm) => [vm.machine, vm]));
}

// By what Vagrant made: names can be changed in VirtualBox's window. Of a machine whose files cannot be
// read VirtualBox tells no name; its settings file is still called after it.
function findOne(
  vms: readonly RegisteredVm[],
  registry: ReadonlyMap<string, string>,
  id: string,
  knownUuid: string | null,
): RegisteredVm | undefined {
  return (
    vms.find(({ uuid }) => uuid === knownUuid) ??
    vms.find(({ name }) => name === id) ??
    vms.find(
      ({ name, uuid }) =>
        name === null && registry.get(uuid)?.split(/[\\/]/).at(-1) === `${id}.vbox`,
    )
  );
}

async function stateOf(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext,
): Promise<MachineState> {
  const info = await vmInfo(vbox, uuid, context);
  return info === 'absent' ? 'absent' : info === 'inaccessible' ? 'unknown' : info.state;
}

/** File in Vagrant's folder of a machine that holds the UUID of the copy that is being made for it. */
export const copyFile = 'copy';

async function isAnnounced(folder: string, machine: string, uuid: string): Promise<boolean> {
  const path = join(vagrantFolder(folder, 'virtualbox', machine), copyFile);
  return (await readFile(path, 'utf8').catch(() => '')) === uuid;
}

async function vagrantId(folder: string, machine: string): Promise<string | null> {
  const path = join(vagrantFolder(folder, 'virtualbox', machine), 'id');
  const text = await readFile(path, 'utf8').catch(() => null);
  return text?.trim().toLowerCase() || null;
}
