import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { machineId } from '../../shared/cluster/spec.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { readRegistry, type SettingsHome } from '../virtualbox/index.ts';
import { bytesOf } from './size.ts';

/** What the machines of a cluster take, where that can be told. */
export interface StoredMachines {
  /** A folder that holds them, or the first of several. */
  readonly path: string;
  readonly bytes: number;
}

export interface MachinesHost {
  readonly settingsHome: SettingsHome;
  /** Where lxc keeps containers; only root may look into it. */
  readonly lxcPath: string;
}

/**
 * Asked of files alone, so that it works without VirtualBox, too: VirtualBox's registry says where
 * machines of our names lie; a container is a folder of its name. Null where there are none.
 */
export async function storedMachines(
  { spec, folder }: ClusterRecord,
  { settingsHome, lxcPath }: MachinesHost,
): Promise<StoredMachines | null> {
  const ids = spec.machines.map(({ name }) => machineId(spec, name));
  if (spec.provider === 'simulated') return sumOf([join(folder, 'simulated.json')]);
  if (spec.provider === 'lxc') {
    const there = await readdir(lxcPath).catch(() => [] as string[]);
    return sumOf(ids.filter((id) => there.includes(id)).map((id) => join(lxcPath, id)));
  }
  const files = [...(await readRegistry(settingsHome)).values()];
  const ours = files.filter((file) => ids.includes(basename(file).replace(/\.vbox$/, '')));
  return sumOf(ours.map(dirname));
}

async function sumOf(paths: readonly string[]): Promise<StoredMachines | null> {
  const sizes = await Promise.all(paths.map(bytesOf));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const [path] = paths;
  return path === undefined || bytes === 0 ? null : { path, bytes };
}
