import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vagrantHome } from './home.ts';

/** Where Debian's packages declare Vagrant plugins. */
const systemFolder = '/usr/share/vagrant-plugins/plugins.d';

/**
 * Whether Vagrant has a plugin, the user's own or the system's. `vagrant plugin list` costs a second;
 * both places where it looks are files.
 */
export async function hasVagrantPlugin(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  system: string = systemFolder,
): Promise<boolean> {
  if (existsSync(join(system, `${name}.json`))) return true;
  const own = await readFile(join(vagrantHome(env), 'plugins.json'), 'utf8').catch(() => '');
  return own.includes(`"${name}"`);
}
