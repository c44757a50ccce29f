import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { assets, scriptsKiB } from '../../e2e/window/scripts.ts';
import { median, type Row, within } from '../measure.ts';
import { cli, type Surroundings } from './surroundings.ts';

/** The JavaScript that the page asks for until it can be used, and how soon that is. */
export async function firstSightRows(at: Surroundings, runs: number): Promise<Row[]> {
  const times: number[] = [];
  let welcome: readonly string[] = [];
  // One more than is counted: the first warms the files and the browser.
  for (let run = 0; run <= runs; run += 1) {
    const { ms, scripts } = await startToWelcome(at);
    if (run > 0) times.push(ms);
    welcome = scripts;
  }
  at.make('demo', 4);
  const cluster = await scriptsOfCluster(at);
  at.destroy('demo');
  const late = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && !cluster.includes(name) && !welcome.includes(name),
  );
  console.error(`Loaded when used: ${late.map((name) => `${name} ${kib([name])}`).join(', ')}`);
  return [
    within('JavaScript until the welcome page can be used, gzip', kib(welcome), 250, 'KiB'),
    within("JavaScript until a cluster's page can be used, gzip", kib(cluster), 250, 'KiB'),
    within('`serve` from its start until "Create a cluster" can be pressed', median(times), 1_500),
  ];
}

async function startToWelcome(at: Surroundings) {
  const scripts: string[] = [];
  const began = performance.now();
  const { child, link } = await startServe(at.env);
  const window = await at.open(link, async (page) => collectScripts(page, scripts));
  const create = window.page.getByRole('button', { name: window.words.text('welcome.create') });
  await create.click({ trial: true });
  const ms = performance.now() - began;
  await window.page.waitForLoadState('networkidle');
  await window.close();
  await end(child);
  return { ms, scripts };
}

async function scriptsOfCluster(at: Surroundings): Promise<readonly string[]> {
  const scripts: string[] = [];
  const { child, link } = await startServe(at.env);
  const window = await at.open(link, async (page) => collectScripts(page, scripts));
  await window.page.getByRole('button', { name: window.words.text('cluster.stop') }).waitFor();
  await window.page.waitForLoadState('networkidle');
  await window.close();
  await end(child);
  return scripts;
}

function collectScripts(page: Page, scripts: string[]): void {
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(basename(request.url()));
  });
}

async function startServe(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', '--yes', '--json'], {
    env,
    // What it says to whoever is root is known.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`serve ended with ${code}`))),
  ]);
  return { child, link: (JSON.parse(line) as { url: string }).url };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function kib(names: readonly string[]): number {
  return Math.round(scriptsKiB(names) * 10) / 10;
}
