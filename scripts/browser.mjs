// Finds a browser for the tests, or installs one: Playwright's own, or the distribution's Chromium where
// that cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { node, root } from './dependencies.mjs';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** Path of a Chromium; null, with the reason said, where none can be had. */
export function ensureBrowser() {
  return findBrowser() ?? installPlaywrights() ?? installDistributions();
}

function findBrowser() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  const known = [process.env.TEST_BROWSER, chromium.executablePath(), ...systemBrowsers];
  return known.find((path) => path && existsSync(path)) ?? null;
}

function installPlaywrights() {
  console.error('No browser for the tests was found: fetching the one of Playwright.');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(node, [cli, 'install', 'chromium-headless-shell', 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 10 * 60_000,
  });
  return findBrowser();
}

function installDistributions() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error('It could not be fetched. Install Chromium and run the command again.');
    return null;
  }
  console.error('It could not be fetched: installing the system package "chromium" with apt-get.');
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return findBrowser();
}
