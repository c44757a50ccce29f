import { join } from 'node:path';
import { app } from 'electron';
import { dataFolder } from '../engine/storage/index.ts';

/** What Windows knows the program by in notifications and the taskbar; `appId` of electron-builder.yml. */
const appUserModelId = 'io.dcos.vagrant-desktop';

/**
 * Puts what belongs to the window (its state, Chromium's files) below the engine's data folder: Electron
 * would make a path of the program's name, which has a slash in it, and two data folders would share one
 * window. Must be called before the program is ready.
 */
export function setupFolders(env: NodeJS.ProcessEnv = process.env): void {
  app.setPath('userData', join(dataFolder(env), 'window'));
  app.setAppUserModelId(appUserModelId);
}
