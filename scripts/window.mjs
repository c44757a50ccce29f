// Shows the window: in Electron where that is there or can be fetched, else in a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './dependencies.mjs';
import { replaceByNode, runProgram } from './programs.mjs';

const folder = join(root, 'node_modules', 'electron');
const failure = join(root, 'node_modules', '.electron-not-fetched');
const dayMs = 24 * 60 * 60_000;
const linux = process.platform === 'linux';
const asRoot = process.getuid?.() === 0;

/** Runs the window to its end; `--browser` asks for the browser, other arguments are those of `serve`. */
export async function showWindow(cli, args) {
  const wanted = args.filter((each) => each !== '--browser');
  if (wanted.length === args.length) {
    const why = (await whyNoElectron()) ?? (await showInElectron());
    if (why === null) return 0;
    console.error(`The window opens in a browser instead of on the desktop: ${why}.`);
  }
  // Who types `npm start` as root, as in a container, is there for the page; `serve` says what it means.
  return replaceByNode([cli, 'serve', ...(asRoot ? ['--yes'] : []), ...wanted]);
}

/**
 * Runs the window in Electron; null after its end. Where it ends at once (a missing system library, a
 * sandbox that the system forbids) that is the reason why there is no window; Electron says more above.
 */
async function showInElectron() {
  const startedAt = Date.now();
  // Set in the terminals of editors that are Electron themselves, it would make a plain Node of ours.
  const code = await runProgram(electron(), [root], { env: { ELECTRON_RUN_AS_NODE: undefined } });
  const atOnce = Date.now() - startedAt < 5_000;
  return code === 0 || code === 130 || !atOnce ? null : `Electron ended at once, with ${code}`;
}

/** Why Electron cannot show the window, in a few words; null where it can. Fetches it where needed. */
async function whyNoElectron() {
  const never = whyNeverHere();
  if (never !== null) return never;
  if (electron() !== null) return null;
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < dayMs) {
    return `Electron could not be fetched (${readFileSync(failure, 'utf8')}; tried again a day later)`;
  }
  const detail = await fetchElectron();
  if (detail === null) return null;
  try {
    writeFileSync(failure, detail);
  } catch {
    // Installed by somebody else: it is tried at each start then.
  }
  return `Electron could not be fetched (${detail})`;
}

/** Why Electron could not show a window here even if it were there; null where it could. */
export function whyNeverHere() {
  if (linux && asRoot) return 'Electron does not run as root';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return linux && !DISPLAY && !WAYLAND_DISPLAY ? 'there is no display' : null;
}

/** Path of Electron's program; null where it is not there. The package writes `path.txt` at the end. */
export function electron() {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const path = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Fetches Electron's program; why that was not possible, or null. */
async function fetchElectron() {
  const unreachable = await whyUnreachable();
  if (unreachable !== null) return unreachable;
  console.error('Fetching Electron (about 120 MB): needed once.');
  const { status, error } = spawnSync(node, [join(folder, 'install.js')], {
    stdio: ['ignore', 2, 2],
    timeout: 5 * 60_000,
  });
  if (electron() !== null) {
    rmSync(failure, { force: true });
    return null;
  }
  return error?.code === 'ETIMEDOUT'
    ? 'it took over 5 minutes'
    : `its installer ended with ${status}`;
}

/** A network that lets nothing through must not cost minutes: asked with a short limit before. */
async function whyUnreachable() {
  const { env } = process;
  const given = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror;
  // Through a proxy the package finds the way itself.
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.GLOBAL_AGENT_HTTPS_PROXY) return null;
  const { origin } = new URL(given ?? 'https://github.com/');
  try {
    await fetch(origin, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4_000) });
    return null;
  } catch {
    return `${origin} does not answer`;
  }
}
