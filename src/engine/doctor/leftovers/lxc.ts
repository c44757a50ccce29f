import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../../shared/messages/message.ts';
import type { Run } from '../../process/runner.ts';
import { clusterMark } from '../../providers/lxc/containers.ts';
import { errorCode } from '../../storage/index.ts';
import type { Fixed } from '../check.ts';
import { fixed, nothingToDo } from '../fixed.ts';
import { cannotTell, type Found, type Leftover, type Living, nothing } from './leftover.ts';

export interface LxcLeftovers {
  readonly run: Run;
  readonly isRoot: boolean;
  /** Folder of the system's containers, /var/lib/lxc. */
  readonly lxcPath: string;
  /** Folder of the network devices, /sys/class/net. */
  readonly netClass: string;
}

/** Containers that carry the mark of a cluster that is no more. */
export async function leftContainers(host: LxcLeftovers, living: Living): Promise<Found> {
  const { lxcPath, isRoot } = host;
  let names: string[];
  try {
    names = await readdir(lxcPath);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? nothing : cannotTell;
  }
  const found = names.map(async (name): Promise<Leftover[]> => {
    const owner = await ownerOf(lxcPath, name);
    if (owner === null || living.has(owner) || living.mayOwn(name)) return [];
    return [
      {
        id: `container:${name}`,
        cluster: owner,
        what: say('doctor.leftovers.container', { name }),
        name,
        administrator: !isRoot,
        commands: [`sudo lxc-destroy --force --name ${name}`],
        remove: isRoot ? (signal) => removeContainer(host, name, owner, signal) : null,
      },
    ];
  });
  return { leftovers: (await Promise.all(found)).flat(), complete: true };
}

/** Bridges of clusters that are no more, with nothing attached to them. */
export async function leftBridges(host: LxcLeftovers, living: Living): Promise<Found> {
  // A bridge tells only the id of its cluster.
  if (!living.complete) return cannotTell;
  const names = await readdir(host.netClass).catch(() => []);
  const found = names.map(async (name): Promise<Leftover[]> => {
    const id = /^dv([0-9a-f]{8})$/.exec(name)?.[1];
    if (id === undefined || living.has(id) || !(await isEmptyBridge(host, name))) return [];
    return [
      {
        id: `bridge:${name}`,
        cluster: id,
        what: say('doctor.leftovers.bridge', { name }),
        name,
        administrator: !host.isRoot,
        commands: [`sudo ip link delete ${name}`],
        remove: host.isRoot ? (signal) => removeBridge(host, name, signal) : null,
      },
    ];
  });
  return { leftovers: (await Promise.all(found)).flat(), complete: true };
}

async function ownerOf(lxcPath: string, name: string): Promise<string | null> {
  const config = await readFile(join(lxcPath, name, 'config'), 'utf8').catch(() => '');
  return clusterMark(config);
}

async function removeContainer(
  { run, lxcPath }: LxcLeftovers,
  name: string,
  owner: string,
  signal: AbortSignal,
): Promise<Fixed> {
  if ((await ownerOf(lxcPath, name)) !== owner) return nothingToDo;
  await run({
    purpose: 'remove a container that belongs to no cluster',
    file: 'lxc-destroy',
    args: ['--force', '--name', name],
    signal,
    timeoutMs: 180_000,
  });
  return fixed;
}

async function isEmptyBridge({ netClass }: LxcLeftovers, name: string): Promise<boolean> {
  const members = await readdir(join(netClass, name, 'brif')).catch(() => null);
  return members !== null && members.length === 0;
}

async function removeBridge(host: LxcLeftovers, name: string, signal: AbortSignal): Promise<Fixed> {
  if (!(await isEmptyBridge(host, name))) return nothingToDo;
  await host.run({
    purpose: 'remove a network that belongs to no cluster',
    file: 'ip',
    args: ['link', 'delete', name],
    signal,
    timeoutMs: 20_000,
  });
  return fixed;
}
