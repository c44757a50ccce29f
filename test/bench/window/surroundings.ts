import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type AppWindow, appWindow } from '../../e2e/window/pages/app-window.ts';
import { wordsIn } from '../../e2e/window/pages/words.ts';
import { launchBrowser } from '../../e2e/window/serving.ts';
import { sixtyMachines } from '../topologies.ts';

export const cli = resolve(import.meta.dirname, '../../../out/main/cli.js');

/** What the rows about the window share: a data folder with clusters, and one warm browser. */
export interface Surroundings {
  /** The data folder. */
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly browser: Browser;
  /** A window of its own; `prepare` may look at the page before it is loaded. */
  open(link: string, prepare?: (page: Page) => Promise<void>): Promise<Opened>;
  /** Makes the simulated cluster of that name, of four machines or of sixty. */
  make(name: string, machines: 4 | 60): void;
  destroy(name: string): void;
  close(): Promise<void>;
}

export interface Opened extends AppWindow {
  close(): Promise<void>;
}

export async function makeSurroundings(): Promise<Surroundings> {
  const data = mkdtempSync(join(tmpdir(), 'dv-bench-window-'));
  const env = { ...process.env, DCOS_VAGRANT_HOME: data };
  const browser = await launchBrowser();
  const words = await wordsIn('en');
  const ours = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    data,
    env,
    browser,
    open: async (link, prepare = async () => undefined) => {
      const context = await browser.newContext({
        viewport: { width: 1180, height: 760 },
        locale: 'en-US',
      });
      const page = await context.newPage();
      await prepare(page);
      await page.goto(link);
      return { ...appWindow(page, words), close: () => context.close() };
    },
    make: (name, machines) => {
      const file = join(data, `${name}.yaml`);
      if (machines === 60) writeFileSync(file, sixtyMachines());
      const topology = machines === 60 ? ['--topology', file] : [];
      ours('up', name, '--provider', 'simulated', '--speed', '100000', ...topology);
    },
    destroy: (name) => void ours('destroy', name, '--yes'),
    close: async () => {
      await browser.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
