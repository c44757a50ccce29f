import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of a thread: in `src` beside the module that starts it (its `import.meta.url`), in a build
 * beside the program or above its chunks. `name` is without its ending. Throws where the program is
 * incomplete.
 */
export function workerFile(module: string, name: string): string {
  const own = fileURLToPath(module);
  if (own.endsWith('.ts')) return join(dirname(own), `${name}.ts`);
  for (let folder = dirname(own); ; folder = dirname(folder)) {
    const file = join(folder, `${name}.js`);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error(`The file ${name}.js is missing.`);
  }
}
