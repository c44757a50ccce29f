import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Puts files with these texts below a folder. */
export async function put(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

/** Every file below a folder with its text; what begins with a dot is left out. */
export async function tree(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1), await readFile(path, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const someDownloads = {
  'installers/2.2.1/dcos_generate_config.sh': '#!/bin/bash\n# two',
  'installers/1.13.9/dcos_generate_config.sh.part': '#!/bin',
  'installers/1.13.9/dcos_generate_config.sh.part.json': '{}',
  'boxes/dcos-0.10.0.box': 'a box',
};
