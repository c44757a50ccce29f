// Installs the project's dependencies, and only when they are missing or changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-from');
const windows = process.platform === 'win32';

/** Node 24, brought by the devDependency `node`, whatever the system has. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Runs `npm ci` unless node_modules was installed from this very lock file. Ends the process on failure. */
export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the dependencies (npm ci): needed once, and after they change.');
  const npm = process.env.npm_execpath;
  // npm tells where it is; without it (the script was started by hand) the one on the PATH serves.
  const [file, args] = npm
    ? [process.execPath, [npm, 'ci']]
    : [windows ? 'npm.cmd' : 'npm', ['ci']];
  // stdout belongs to the task: `npm run -s cli -- --json` must print JSON only, even the first time.
  const result = spawnSync(file, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0 || !existsSync(node)) {
    console.error('The dependencies could not be installed: see the lines above.');
    process.exit(result.status || 1);
  }
  writeFileSync(stamp, wanted);
}
