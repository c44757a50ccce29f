import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../../..');

export interface ElectronWindow {
  readonly app: ElectronApplication;
  /** The one window; the page objects of the browser drive it, too. */
  readonly page: Page;
  close(): Promise<void>;
}

/** The built program in the real Electron that TEST_ELECTRON names, over a data folder of its own. */
export async function launchElectron(args: readonly string[] = []): Promise<ElectronWindow> {
  const home = await mkdtemp(join(tmpdir(), 'dv-electron-'));
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = await _electron.launch({
    executablePath: process.env.TEST_ELECTRON ?? '',
    args: [root, ...args],
    env: { ...env, DCOS_VAGRANT_HOME: home, XDG_CONFIG_HOME: join(home, 'config') } as Record<
      string,
      string
    >,
  });
  return {
    app,
    page: await app.firstWindow(),
    close: async () => {
      await app.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
