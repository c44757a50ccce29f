import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the control groups (`vlxc/<container>`) that ended containers left in every hierarchy; lxc
 * itself always leaves its `lxc.pivot` there. A group that still has processes stays as it is: the
 * kernel refuses to remove it.
 */
export async function removeStaleCgroups(
  root: string,
  containerIds: readonly string[],
): Promise<void> {
  for (const hierarchy of await hierarchies(root)) {
    const parent = join(hierarchy, 'vlxc');
    const there = await folders(parent);
    for (const id of containerIds.filter((each) => there.includes(each))) {
      await removeTree(join(parent, id));
    }
    // Only an empty group can be removed, so that other clusters' containers keep theirs.
    if (there.length > 0) await rmdir(parent).catch(() => {});
  }
}

// cgroup v2 is mounted at the root itself, v1 has a folder a controller below it.
async function hierarchies(root: string): Promise<string[]> {
  return [root, ...(await folders(root)).map((name) => join(root, name))];
}

// A control group is removed by rmdir alone, innermost first; the files in it are the kernel's.
async function removeTree(folder: string): Promise<void> {
  for (const name of await folders(folder)) await removeTree(join(folder, name));
  await rmdir(folder).catch(() => {});
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
