import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, openDesktop } from './desktop.ts';

afterEach(cleanUp);

const page = 'app://dcos-vagrant-desktop/';

describe('leaving the page', () => {
  it('is refused to every other address, in every frame', async () => {
    const desktop = await openDesktop();
    const refused = async (url: string, isMainFrame = true) =>
      (await desktop.ask('emit', 'contents', 'will-frame-navigate', { url, isMainFrame })).refused;
    expect(await refused('https://example.org/')).toBe(true);
    expect(await refused('file:///etc/passwd')).toBe(true);
    expect(await refused('app://elsewhere/')).toBe(true);
    expect(await refused('javascript:alert(1)')).toBe(true);
    expect(await refused(page, false)).toBe(true);
    // Reloading is no leaving.
    expect(await refused(page)).toBe(false);
  });

  it('is refused by redirection and by embedding', async () => {
    const desktop = await openDesktop();
    const event = async (name: string) => (await desktop.ask('emit', 'contents', name, {})).refused;
    expect(await event('will-redirect')).toBe(true);
    expect(await event('will-attach-webview')).toBe(true);
  });

  it('opens no window, and in the browser only what may be opened', async () => {
    const desktop = await openDesktop();
    expect(await desktop.ask('openWindow', 'https://evil.example/')).toEqual({ action: 'deny' });
    expect(await desktop.ask('calls', 'shell.openExternal')).toEqual([]);
    const known = 'https://www.virtualbox.org/wiki/Downloads';
    expect(await desktop.ask('openWindow', known)).toEqual({ action: 'deny' });
    await expect
      .poll(() => desktop.ask('calls', 'shell.openExternal'))
      .toEqual([{ what: 'shell.openExternal', args: [known] }]);
  });
});

describe('permissions', () => {
  it('are refused but for putting text on the clipboard', async () => {
    const desktop = await openDesktop();
    const none = { request: false, check: false };
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'usb']) {
      expect(await desktop.ask('permission', permission, page), permission).toEqual(none);
    }
    const clipboard = 'clipboard-sanitized-write';
    expect(await desktop.ask('permission', clipboard, page)).toEqual({
      request: true,
      check: true,
    });
    expect(await desktop.ask('permission', clipboard, 'https://example.org/')).toEqual(none);
    expect(await desktop.ask('device')).toBe(false);
  });
});

describe('the session', () => {
  it('loads nothing from the network or the disk', async () => {
    const desktop = await openDesktop();
    const cancelled = async (url: string) => desktop.ask('webRequest', 'onBeforeRequest', { url });
    for (const url of ['https://example.org/x.js', 'http://127.0.0.1/', 'file:///etc/passwd']) {
      expect(await cancelled(url), url).toEqual({ cancel: true });
    }
    expect(await cancelled(`${page}assets/index.js`)).toEqual({ cancel: false });
    const [spelling] = await desktop.ask('calls', 'session.setSpellCheckerEnabled');
    expect(spelling?.args).toEqual([false]);
  });

  it('puts the policy on every answer, whatever it says itself', async () => {
    const desktop = await openDesktop();
    const responseHeaders = { 'Content-Security-Policy': ["script-src 'unsafe-eval'"] };
    const answer = await desktop.ask('webRequest', 'onHeadersReceived', { responseHeaders });
    expect(JSON.stringify(answer)).not.toContain('unsafe-eval');
    expect(JSON.stringify(answer)).toContain("default-src 'none'");
  });
});

describe('opening', () => {
  it('refuses addresses of nobody', async () => {
    const desktop = await openDesktop();
    for (const url of [
      'https://evil.example/',
      'http://www.virtualbox.org/',
      'https://www.virtualbox.org@evil.example/',
      'https://www.virtualbox.org.evil.example/',
    ]) {
      await expect(desktop.ask('rpc', 'shell.openUrl', { url }), url).rejects.toMatchObject({
        data: { problem: { code: 'SHELL-URL-REFUSED' } },
      });
    }
    await expect(
      desktop.ask('rpc', 'shell.openUrl', { url: 'file:///etc/passwd' }),
    ).rejects.toThrow();
    expect(await desktop.ask('calls', 'shell.openExternal')).toEqual([]);
  });

  it('opens folders, and shows files without opening them', async () => {
    const desktop = await openDesktop();
    const folder = join(desktop.home, 'clusters');
    await mkdir(folder, { recursive: true });
    await mkdir(join(folder, 'Evil.app'));
    await writeFile(join(folder, 'run.sh'), '');
    const open = (path: string) => desktop.ask('rpc', 'shell.openPath', { path });
    await open(folder);
    await open(join(folder, 'run.sh'));
    await open(join(folder, 'Evil.app'));
    expect(await desktop.ask('calls', 'shell.openPath')).toEqual([
      { what: 'shell.openPath', args: [folder] },
    ]);
    const shownFiles = await desktop.ask('calls', 'shell.showItemInFolder');
    expect(shownFiles.map(({ args }) => args[0])).toEqual([
      join(folder, 'run.sh'),
      join(folder, 'Evil.app'),
    ]);
    for (const path of ['relative', '//server/share', '\\\\server\\share', join(folder, 'gone')]) {
      await expect(open(path), path).rejects.toMatchObject({
        data: { problem: { code: 'SHELL-PATH-REFUSED' } },
      });
    }
  });
});
