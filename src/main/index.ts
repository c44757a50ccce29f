import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// The window shows the command line's way in until it can show clusters itself.
await app.whenReady();
const window = new BrowserWindow({
  width: 960,
  height: 640,
  webPreferences: {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  },
});
await window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
app.on('window-all-closed', () => app.quit());
