import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

/**
 * What `npm start` does once packages and build are there; gives what it has printed and ends it after
 * the test. Not through `run.mjs`: that installs packages, and a test must not touch those it runs on.
 */
async function start(...args: string[]) {
  const data = await mkdtemp(join(tmpdir(), 'dvd-start-'));
  const script = `
    const { showWindow } = await import(${JSON.stringify(url('scripts/window.mjs'))});
    process.exitCode = await showWindow(${JSON.stringify(resolve('out/main/cli.js'))}, ${JSON.stringify(args)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, DCOS_VAGRANT_HOME: data, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolveEnded) => child.once('close', resolveEnded));
  onTestFinished(async () => {
    child.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
  });
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.stderr += text;
  });
  return told;
}

const url = (path: string) => pathToFileURL(resolve(path)).href;
const link = /http:\/\/127\.0\.0\.1:\d+(?=\/#code=)/;

describe('npm start', () => {
  it('leads to the page in a browser, when that is asked for', async () => {
    const told = await start('--browser', '--no-open');
    await expect.poll(() => told.stdout).toMatch(link);
    const page = await fetch(link.exec(told.stdout)?.[0] ?? '');
    expect(await page.text()).toContain('<div id="root">');
    expect(told.stderr).not.toContain('instead of on the desktop');
  });

  it('says in one line why on Linux without a display it is not Electron', async () => {
    // Elsewhere there is a display always; there the browser is asked for, as above.
    const told = await start(...(process.platform === 'linux' ? [] : ['--browser']), '--no-open');
    await expect.poll(() => told.stdout).toMatch(link);
    const why = told.stderr
      .split('\n')
      .filter((line) => line.includes('instead of on the desktop'));
    expect(why).toHaveLength(process.platform === 'linux' ? 1 : 0);
  });
});
