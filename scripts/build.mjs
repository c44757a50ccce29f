// Builds `out/` when a source is newer than it.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './dependencies.mjs';
import { runTool } from './programs.mjs';

const stamp = join(root, 'out', '.built');
const sources = ['src', 'docs/guide', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds unless `out/` is newer than every source; 0 where all is well. Speaks on stderr only. */
export async function ensureBuilt() {
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest(sources)) return 0;
  const startedAt = new Date();
  const code = await runTool('electron-vite', ['build', '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2],
  });
  if (code === 0) writeFileSync(stamp, startedAt.toISOString());
  return code;
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(root, path);
      const { mtimeMs } = statSync(full);
      if (!statSync(full).isDirectory()) return mtimeMs;
      return Math.max(mtimeMs, newest(readdirSync(full).map((name) => join(path, name))));
    }),
  );
}
