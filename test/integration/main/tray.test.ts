import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanUp, openDesktop, type RunningDesktop } from './desktop.ts';
import { createCluster, stateOf } from './simulated.ts';

// Each test walks a cluster through its states.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanUp);

const icon = async (desktop: RunningDesktop) =>
  /([\w-]+)\.png$/.exec((await desktop.ask('tray')).image)?.[1];

describe('the tray', () => {
  it('follows a cluster and does with it what the window can', async () => {
    const desktop = await openDesktop();
    expect(await icon(desktop)).toBe('idle-light');
    const { menusSet } = await desktop.ask('tray');
    await createCluster(desktop, 'demo');
    expect(await icon(desktop)).toBe('running-light');
    expect((await desktop.ask('tray')).menusSet).toBeGreaterThan(menusSet);
    expect(await desktop.ask('window')).toMatchObject({
      title: 'demo (simulated): running – DC/OS Vagrant Desktop',
    });

    await desktop.ask('clickTray', 'demo', 'Open DC/OS');
    await expect
      .poll(async () => (await desktop.ask('calls', 'shell.openExternal'))[0]?.args[0])
      .toMatch(/^http:\/\/127\.0\.0\.1:/);
    await desktop.ask('clickTray', 'demo', 'Stop');
    await stateOf(desktop, 'demo', 'stopped');
    const [demo] = (await desktop.ask('tray')).items;
    expect(demo?.submenu).toMatchObject([
      { label: expect.stringMatching(/^Open DC\/OS – No machine/), enabled: false },
      { label: 'Start', enabled: true },
      { label: expect.stringMatching(/^Stop – No machine/), enabled: false },
    ]);
    await desktop.ask('clickTray', 'demo', 'Start');
    await stateOf(desktop, 'demo', 'running');
  });

  it('shows the icon for a dark panel where the system is dark', async () => {
    const desktop = await openDesktop();
    await desktop.ask('dark', true);
    expect(await icon(desktop)).toBe('idle-dark');
  });

  it('brings the window, and the wizard in it', async () => {
    const desktop = await openDesktop();
    await desktop.ask('closeWindow');
    await expect.poll(() => desktop.ask('window')).toMatchObject({ minimized: true });
    await desktop.ask('clickTray', 'New cluster');
    expect(await desktop.ask('window')).toMatchObject({ visible: true, minimized: false });
    expect(await desktop.ask('until', 'shell.launches', 'from')).toEqual({
      from: '',
      text: null,
      problem: null,
    });
  });

  it('turns its switches, for the page and for the next start, too', async () => {
    const desktop = await openDesktop();
    await desktop.ask('clickTray', 'Keep running');
    expect(await desktop.ask('rpc', 'shell.preferences')).toMatchObject({ closeToTray: false });
    const { items } = await desktop.ask('tray');
    expect(items.find(({ label }) => label?.startsWith('Keep running'))).toMatchObject({
      checked: false,
    });
    await desktop.ask('quit');
    await desktop.ended;
    const next = await openDesktop({ home: desktop.home });
    expect(await next.ask('rpc', 'shell.preferences')).toMatchObject({ closeToTray: false });
  });

  it('has the system start the program at login, and no longer', async () => {
    const desktop = await openDesktop();
    const entry = join(desktop.home, 'config', 'autostart', 'dcos-vagrant-desktop.desktop');
    await desktop.ask('clickTray', 'Start at login');
    await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain('Exec="');
    await desktop.ask('clickTray', 'Start at login');
    await expect.poll(() => readFile(entry, 'utf8').catch(() => 'gone')).toBe('gone');
  });

  it('speaks the language of the system, and the one that is chosen', async () => {
    const desktop = await openDesktop({ env: { STAND_IN_LANGUAGE: 'zh-CN' } });
    expect((await desktop.ask('tray')).items.at(-1)).toMatchObject({ label: '退出' });
    await desktop.ask('rpc', 'shell.setPreferences', { language: 'en', theme: 'dark' });
    await expect
      .poll(async () => (await desktop.ask('tray')).items.at(-1))
      .toMatchObject({ label: 'Quit' });
    expect(await desktop.ask('theme')).toBe('dark');
  });
});
