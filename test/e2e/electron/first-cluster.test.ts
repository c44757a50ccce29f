import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFirstCluster, destroyCluster } from '../window/journeys.ts';
import { type AppWindow, appWindow } from '../window/pages/app-window.ts';
import { wordsIn } from '../window/pages/words.ts';
import { type ElectronWindow, launchElectron } from './launch.ts';

describe('someone who has never been here, in Electron', () => {
  let electron: ElectronWindow;
  let window: AppWindow;
  beforeEach(async () => {
    electron = await launchElectron(['--lang=en-US']);
    electron.page.setDefaultTimeout(30_000);
    window = appWindow(electron.page, await wordsIn('en'));
  });
  afterEach(() => electron?.close());

  it('tries a simulated cluster: stops it, starts it and takes it away again', async () => {
    const errors: string[] = [];
    electron.page.on('pageerror', (error) => errors.push(error.message));
    await createFirstCluster(window, { name: 'first', speed: 100 });
    const cluster = window.cluster('first');
    await cluster.is('running');
    await cluster.act('cluster.stop');
    await cluster.is('stopped');
    await cluster.act('cluster.start');
    await cluster.is('running');
    await destroyCluster(window, 'first');
    await window.welcome.shown();
    expect(errors).toEqual([]);
  });
});
