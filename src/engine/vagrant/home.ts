import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's Vagrant home: `VAGRANT_HOME`, else `~/.vagrant.d`. */
export function vagrantHome(env: Environment): string {
  return env.VAGRANT_HOME ? resolve(env.VAGRANT_HOME) : join(env.HOME || homedir(), '.vagrant.d');
}

/** The key that fresh boxes accept; Vagrant puts it there at its first run. */
export function insecureKeyPath(env: Environment): string {
  return join(vagrantHome(env), 'insecure_private_key');
}

/**
 * Whether a box is registered for a provider. Looks into Vagrant's home (`boxes/NAME/VERSION/PROVIDER`,
 * as of Vagrant 1.5; newer ones put an architecture between), because asking Vagrant costs a second.
 */
export async function hasRegisteredBox(
  env: Environment,
  name: string,
  provider: string,
): Promise<boolean> {
  const folder = join(vagrantHome(env), 'boxes', boxFolder(name));
  for (const version of await entries(folder)) {
    for (const inner of await entries(join(folder, version))) {
      if (inner === provider) return true;
      if ((await entries(join(folder, version, inner))).includes(provider)) return true;
    }
  }
  return false;
}

/**
 * Workspaces whose machines Vagrant's index says were made from the box: what tells of clusters that
 * other data folders hold. An index that is missing or damaged counts as empty.
 */
export async function workspacesUsingBox(env: Environment, name: string): Promise<string[]> {
  return (
    (await indexed(env))
      .filter(({ extra_data }) => extra_data?.box?.name === name)
      .map(({ vagrantfile_path }) => vagrantfile_path)
      // Vagrant keeps an entry of a folder that is gone until somebody prunes; such a one uses nothing.
      .filter((path) => existsSync(path))
  );
}

/** Folders whose machines Vagrant's index knows, whoever made them; as `workspacesUsingBox`. */
export async function workspaces(env: Environment): Promise<string[]> {
  return [...new Set((await indexed(env)).map(({ vagrantfile_path }) => vagrantfile_path))];
}

async function indexed(env: Environment) {
  const path = join(vagrantHome(env), 'data', 'machine-index', 'index');
  const index = machineIndex.safeParse(await readJson(path));
  return index.success ? Object.values(index.data.machines) : [];
}

const machineIndex = z.object({
  machines: z.record(
    z.string(),
    z.object({
      vagrantfile_path: z.string(),
      extra_data: z.object({ box: z.object({ name: z.string() }).optional() }).optional(),
    }),
  ),
});

// As BoxCollection#dir_name of Vagrant writes it.
function boxFolder(name: string, platform: NodeJS.Platform = process.platform): string {
  const colons = platform === 'win32' ? name.replaceAll(':', '-VAGRANTCOLON-') : name;
  return colons.replaceAll('/', '-VAGRANTSLASH-');
}

async function entries(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
