import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanUp, openDesktop, startDesktop, temporaryFolder } from './desktop.ts';

afterEach(cleanUp);

describe('the start', () => {
  it('says before Electron is ready what it must know then', async () => {
    const desktop = await openDesktop();
    const names = (await desktop.ask('calls')).map(({ what }) => what);
    const early = names.slice(0, names.indexOf('ready'));
    expect(early).toContain('app.enableSandbox');
    expect(early).toContain('protocol.registerSchemesAsPrivileged');
    expect(early).toContain('app.requestSingleInstanceLock');
    const [scheme] = await desktop.ask('calls', 'protocol.registerSchemesAsPrivileged');
    expect(scheme?.args[0]).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('is known to Windows by the name that its installer gives it', async () => {
    const desktop = await openDesktop();
    const [set] = await desktop.ask('calls', 'app.setAppUserModelId');
    const packaging = await readFile(join(import.meta.dirname, '../../../electron-builder.yml'));
    expect(parse(packaging.toString())).toMatchObject({ appId: set?.args[0] });
  });

  it('keeps what belongs to the window inside the data folder', async () => {
    const desktop = await openDesktop();
    const [set] = await desktop.ask('calls', 'app.setPath');
    expect(set?.args).toEqual(['userData', join(desktop.home, 'window')]);
  });

  it('opens one window that has no Node and is shut into its sandbox', async () => {
    const desktop = await openDesktop();
    const made = await desktop.ask('calls', 'new BrowserWindow');
    expect(made).toHaveLength(1);
    const options = made[0]?.args[0] as { webPreferences: Record<string, unknown> };
    expect(options).toMatchObject({ show: false });
    // Everything that is not named here stays what Electron made safe by default.
    expect(options.webPreferences).toEqual({
      preload: expect.stringMatching(/out[\\/]preload[\\/]index\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    const [loaded] = await desktop.ask('calls', 'window.loadURL');
    expect(loaded?.args).toEqual(['app://dcos-vagrant-desktop/']);
  });

  it('has no menu of its own where the window has everything', async () => {
    const desktop = await openDesktop();
    const [menu] = await desktop.ask('calls', 'Menu.setApplicationMenu');
    expect(menu?.args).toEqual([null]);
  });

  it('puts damaged choices aside and says so', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, 'window'));
    await writeFile(join(home, 'window', 'window.json'), '{"preferences": {"theme": ');
    const desktop = await openDesktop({ home });
    const [told] = await desktop.ask('calls', 'notification');
    expect(JSON.stringify(told?.args)).toContain('damaged');
    const files = await readdir(join(home, 'window'));
    expect(files.some((name) => name.startsWith('window.json.damaged-'))).toBe(true);
  });
});

describe('a second start', () => {
  it('ends at once and hands over what it was started with', async () => {
    const second = await startDesktop({
      env: { STAND_IN_SECOND: '1' },
      args: ['VagrantConfig.yaml'],
    });
    const { code, calls } = await second.ended;
    expect(code).toBe(0);
    expect(calls.some(({ what }) => what === 'new BrowserWindow')).toBe(false);
    const lock = calls.find(({ what }) => what === 'app.requestSingleInstanceLock');
    expect(lock?.args[0]).toMatchObject({ argv: ['VagrantConfig.yaml'], cwd: second.home });
  });

  it('brings the window of the first one back', async () => {
    const first = await openDesktop();
    await first.ask('closeWindow');
    await expect.poll(() => first.ask('window')).toMatchObject({ minimized: true });
    await first.ask('emit', 'app', 'second-instance', {}, [], '', { argv: [], cwd: '/' });
    expect(await first.ask('window')).toMatchObject({ visible: true, minimized: false });
  });
});
