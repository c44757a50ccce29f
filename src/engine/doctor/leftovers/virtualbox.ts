import { say } from '../../../shared/messages/message.ts';
import { clusterMark } from '../../providers/virtualbox/vms.ts';
import {
  extraDataOf,
  hostOnly,
  readRegistry,
  readVmSettings,
  registeredVms,
  removeVm,
  type SettingsHome,
  setExtraData,
  type VBoxManage,
  vmInfo,
} from '../../virtualbox/index.ts';
import type { Fixed } from '../check.ts';
import { fixed, nothingToDo } from '../fixed.ts';
import { cannotTell, type Found, type Leftover, type Living } from './leftover.ts';

export interface VirtualBoxLeftovers {
  readonly vbox: VBoxManage;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly settingsHome: SettingsHome;
}

/** Machines that carry the mark of a cluster that is no more, and host-only networks made for one. */
export async function leftInVirtualBox(
  host: VirtualBoxLeftovers,
  living: Living,
  signal: AbortSignal,
): Promise<Found> {
  const [machines, networks] = await Promise.all([
    leftMachines(host, living, signal),
    leftNetworks(host, living, signal),
  ]);
  return {
    leftovers: [...machines.leftovers, ...networks.leftovers],
    complete: machines.complete && networks.complete,
  };
}

async function leftMachines(
  { vbox, settingsHome }: VirtualBoxLeftovers,
  living: Living,
  signal: AbortSignal,
): Promise<Found> {
  const [{ vms, complete }, registry] = await Promise.all([
    registeredVms(vbox, { signal }),
    readRegistry(settingsHome),
  ]);
  const found = vms.map(async ({ uuid, name }): Promise<Leftover[]> => {
    // What VirtualBox cannot read has no name, and whose it is cannot be told.
    if (name === null || living.mayOwn(name)) return [];
    const owner = await ownerOf(vbox, { uuid, name, path: registry.get(uuid) }, signal);
    if (owner === null || living.has(owner)) return [];
    return [
      {
        id: `vm:${uuid}`,
        cluster: owner,
        what: say('doctor.leftovers.vm', { name }),
        name,
        administrator: false,
        commands: [`VBoxManage unregistervm ${uuid} --delete`],
        remove: async (stop) => {
          // Once more: it may have been taken up since.
          const now = await ownerOf(vbox, { uuid, name, path: undefined }, stop);
          if (now !== owner) return nothingToDo;
          await removeVm(vbox, uuid, { signal: stop });
          return fixed;
        },
      },
    ];
  });
  return { leftovers: (await Promise.all(found)).flat(), complete };
}

/** The cluster whose mark a machine carries; null where it carries none. */
async function ownerOf(
  vbox: VBoxManage,
  { uuid, name, path }: { uuid: string; name: string; path: string | undefined },
  signal: AbortSignal,
): Promise<string | null> {
  const settings = path === undefined ? null : await readVmSettings(path, uuid);
  if (settings !== null) return settings.extraData.get(clusterMark) ?? null;
  // Asking costs 30 ms each, so only those are asked that have a name of ours.
  if (!name.startsWith('dv-')) return null;
  return (await extraDataOf(vbox, uuid, { signal })).get(clusterMark) ?? null;
}

const adapterNote = /^dcos-vagrant\/adapter\/(.+)$/;
const networkName = /^dcos-vagrant-([0-9a-f]{8})$/;

async function leftNetworks(
  { vbox, version, platform }: VirtualBoxLeftovers,
  living: Living,
  signal: AbortSignal,
): Promise<Found> {
  // A network tells only the id of its cluster.
  if (!living.complete) return cannotTell;
  const networks = hostOnly(vbox, { version, platform });
  const [there, notes] = await Promise.all([
    networks.list({ signal }),
    extraDataOf(vbox, 'global', { signal }),
  ]);
  const noted = new Map(
    [...notes].flatMap(([key, id]) => {
      const name = adapterNote.exec(key)?.[1];
      return name === undefined ? [] : [[name, id] as const];
    }),
  );
  const orphans = there.flatMap((each) => {
    const cluster = networkName.exec(each.name)?.[1] ?? noted.get(each.name);
    return cluster === undefined || living.has(cluster) ? [] : [{ ...each, cluster }];
  });
  const used = orphans.length === 0 ? new Set<string>() : await usedNetworks(vbox, signal);
  if (used === null) return cannotTell;
  const remove =
    (name: string) =>
    async (stop: AbortSignal): Promise<Fixed> => {
      if ((await usedNetworks(vbox, stop))?.has(name) !== false) return nothingToDo;
      await networks.remove(name, { signal: stop });
      if (noted.has(name)) {
        await setExtraData(vbox, 'global', `dcos-vagrant/adapter/${name}`, null, { signal: stop });
      }
      return fixed;
    };
  const leftovers = orphans
    .filter(({ name }) => !used.has(name))
    .map(({ name, address, cluster }) => ({
      id: `adapter:${name}`,
      cluster,
      what: say('doctor.leftovers.adapter', { name, address }),
      name,
      administrator: false,
      commands: networkName.test(name)
        ? [`VBoxManage hostonlynet remove --name ${name}`]
        : [`VBoxManage hostonlyif remove "${name}"`],
      remove: remove(name),
    }));
  return { leftovers, complete: true };
}

/**
 * Host-only networks that some machine, whoever's, is attached to; null where that cannot be told of
 * every machine.
 */
async function usedNetworks(
  vbox: VBoxManage,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  const { vms, complete } = await registeredVms(vbox, { signal });
  const infos = await Promise.all(vms.map(({ uuid }) => vmInfo(vbox, uuid, { signal })));
  if (!complete || infos.includes('inaccessible')) return null;
  const cards = infos.flatMap((info) => (typeof info === 'string' ? [] : info.cards));
  return new Set(cards.flatMap(({ attachedTo }) => attachedTo ?? []));
}
