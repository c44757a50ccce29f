import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanUp, openDesktop, startDesktop, temporaryFolder } from './desktop.ts';
import { createCluster } from './simulated.ts';

// Each test walks a cluster through its states.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanUp);

describe('the window', () => {
  it('opens where it was', async () => {
    const bounds = { x: 300, y: 200, width: 900, height: 700 };
    const first = await openDesktop();
    await first.ask('moveWindow', bounds);
    await first.ask('quit');
    await first.ended;
    const next = await openDesktop({ home: first.home });
    const [made] = await next.ask('calls', 'new BrowserWindow');
    expect(made?.args[0]).toMatchObject(bounds);
  });

  it('goes into the taskbar where no tray is sure to be seen, so that it is never lost', async () => {
    const desktop = await openDesktop();
    await desktop.ask('closeWindow');
    await expect.poll(() => desktop.ask('window')).toMatchObject({ minimized: true });
  });

  it('hides where the desktop says that somebody shows its tray', async () => {
    const home = await temporaryFolder();
    const env = { PATH: `${await fakeBus(home)}:${process.env.PATH}` };
    const first = await openDesktop({ home, env });
    await first.ask('closeWindow');
    await expect.poll(() => first.ask('window')).toMatchObject({ visible: false });
    expect(await first.ask('window')).toMatchObject({ minimized: false });
    await first.ask('rpc', 'shell.setPreferences', { startHidden: true });
    await first.ask('quit');
    await first.ended;

    const next = await startDesktop({ home, env });
    await expect.poll(async () => (await next.ask('tray')).items.length).toBeGreaterThan(0);
    expect(await next.ask('window')).toBe(null);
    await next.ask('clickTray', 'Show window');
    await expect.poll(() => next.ask('window')).toMatchObject({ visible: true });
  });

  it('starts in the taskbar where it is to start hidden and no tray is sure', async () => {
    const first = await openDesktop();
    await first.ask('rpc', 'shell.setPreferences', { startHidden: true });
    await first.ask('quit');
    await first.ended;
    const next = await startDesktop({ home: first.home });
    await expect.poll(() => next.ask('window')).toMatchObject({ visible: false, minimized: true });
  });

  it('keeps its title to itself', async () => {
    const desktop = await openDesktop();
    const named = await desktop.ask('emit', 'window', 'page-title-updated', {});
    expect(named).toEqual({ refused: true });
  });

  it('comes back after its page crashed, and the engine with it', async () => {
    const desktop = await openDesktop();
    await desktop.ask('emit', 'contents', 'render-process-gone', {}, { reason: 'crashed' });
    expect(await desktop.ask('calls', 'webContents.reload')).toHaveLength(1);
    await createCluster(desktop, 'demo');
    await desktop.ask('emit', 'contents', 'render-process-gone', {}, { reason: 'crashed' });
    expect(await desktop.ask('calls', 'webContents.reload')).toHaveLength(1);
  });
});

/** Folder with a `dbus-send` that says yes to the one question about the tray. */
async function fakeBus(home: string): Promise<string> {
  const script = [
    '#!/bin/sh',
    'case "$*" in',
    '*NameHasOwner*string:org.kde.StatusNotifierWatcher) echo "   boolean true" ;;',
    '*) exit 1 ;;',
    'esac',
    '',
  ];
  await mkdir(join(home, 'bin'));
  await writeFile(join(home, 'bin', 'dbus-send'), script.join('\n'), { mode: 0o755 });
  return join(home, 'bin');
}

describe('updates', () => {
  it('are off in a build that is not signed', async () => {
    const desktop = await openDesktop();
    expect(await desktop.ask('rpc', 'shell.checkForUpdates')).toEqual({ kind: 'off' });
  });
});
