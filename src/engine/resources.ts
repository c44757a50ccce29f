import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of something the app carries. The folder is looked for upwards from this module,
 * because the same code runs from `src`, from the built `out/main` and from an installed app.
 */
export function resourcePath(...parts: string[]): string {
  return join(resourcesFolder(), ...parts);
}

/** Text of a resource; throws where the app is incomplete. */
export function resourceText(...parts: string[]): Promise<string> {
  return readFile(resourcePath(...parts), 'utf8');
}

let found: string | undefined;

function resourcesFolder(): string {
  if (found !== undefined) return found;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'resources', 'Vagrantfile'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder "resources" is missing beside the program.');
    folder = parent;
  }
  found = join(folder, 'resources');
  return found;
}
