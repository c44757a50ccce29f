import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import { ensureFolder, removeFolder, writeProblem } from '../../storage/index.ts';
import { ZipError, zipFiles } from './zip.ts';

/** Name of the plugin that has the commands for nodes, packages, services and tasks. */
export const corePlugin = 'dcos-core-cli';

/** Where the core plugin of a cluster lies, as the tool has it. */
export function pluginFolder(clusterFolder: string): string {
  return join(clusterFolder, 'subcommands', corePlugin);
}

export async function hasPlugin(clusterFolder: string): Promise<boolean> {
  return stat(pluginFolder(clusterFolder)).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Unpacks the plugin's archive to where the tool looks for it: beside its place first, then there in one
 * step. Throws `DCOS-CLI-PLUGIN-BROKEN` where it is no plugin, and the problems of writing.
 */
export async function installPlugin(archive: string, clusterFolder: string): Promise<void> {
  const temporary = join(clusterFolder, 'tmp');
  const staging = join(temporary, `dcos-vagrant-${randomBytes(4).toString('hex')}`);
  const place = pluginFolder(clusterFolder);
  try {
    await unpack(archive, join(staging, 'env'));
    await ensureFolder(dirname(place));
    await removeFolder(place);
    await rename(staging, place);
  } catch (error) {
    if (error instanceof ZipError) {
      return refuse('DCOS-CLI-PLUGIN-BROKEN', { detail: error.message }, { path: archive });
    }
    throw writeProblem(place, error);
  } finally {
    await removeFolder(staging);
    await rmdir(temporary).catch(() => undefined);
  }
}

async function unpack(archive: string, folder: string): Promise<void> {
  const files = zipFiles(await readFile(archive));
  const isCommand = ({ name }: { name: string }) => /^(bin|Scripts)\/dcos[^/]*$/.test(name);
  if (!files.some((file) => isCommand(file) || file.name === 'plugin.toml')) {
    throw new ZipError('it has no commands');
  }
  for (const file of files) {
    const path = join(folder, ...file.name.split('/'));
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    const mode = file.executable || isCommand(file) ? 0o755 : 0o644;
    await writeFile(path, await file.read(), { mode, flag: 'wx' });
  }
}
