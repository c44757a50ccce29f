import { afterEach, describe, expect, it } from 'vitest';
import { pageHeaders } from '../../../src/shared/page/policy.ts';
import { cleanUp, openDesktop } from './desktop.ts';

afterEach(cleanUp);

const page = 'app://dcos-vagrant-desktop';

describe('app://', () => {
  it('serves the page with its policy', async () => {
    const desktop = await openDesktop();
    const { status, headers, body } = await desktop.ask('fetch', `${page}/`);
    expect(status).toBe(200);
    expect(body).toContain('<div id="root">');
    expect(headers).toMatchObject({ ...pageHeaders(), 'content-type': 'text/html; charset=utf-8' });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    const script = /src="\.?(\/[^"]+\.js)"/.exec(body)?.[1];
    expect(await desktop.ask('fetch', `${page}${script}`)).toMatchObject({ status: 200 });
  });

  it('serves nothing but its files, however an address is written', async () => {
    const desktop = await openDesktop();
    for (const path of [
      '/../main/index.js',
      '/..%2fmain%2findex.js',
      '/%2e%2e/main/index.js',
      '/assets/..%5c..%5cmain%5cindex.js',
      '/assets//../../main/index.js',
      '//etc/passwd',
      '/%00',
      '/%',
      '/.env',
      '/missing.js',
      '/assets',
    ]) {
      const { status, body, headers } = await desktop.ask('fetch', `${page}${path}`);
      expect({ status, body }, path).toEqual({ status: 404, body: '' });
      expect(headers, path).toMatchObject(pageHeaders());
    }
  });

  it('answers reading only, and only at its own address', async () => {
    const desktop = await openDesktop();
    expect(await desktop.ask('fetch', `${page}/`, 'POST')).toMatchObject({ status: 405 });
    expect(await desktop.ask('fetch', 'app://elsewhere/')).toMatchObject({ status: 404 });
    expect(await desktop.ask('fetch', `${page}/`, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

describe('the port to the engine', () => {
  it('lets the page talk to the engine', async () => {
    const desktop = await openDesktop();
    expect(await desktop.ask('rpc', 'shell.preferences')).toMatchObject({ theme: 'system' });
    const whole = await desktop.ask('until', 'snapshot', '"type":"whole"');
    expect(whole).toMatchObject({
      snapshot: { app: { dataFolder: desktop.home, shell: { kind: 'electron' } } },
    });
  });

  it('checks what the page asks for and tells refusals as problems', async () => {
    const desktop = await openDesktop();
    await expect(desktop.ask('rpc', 'clusters.start', { name: '../x' })).rejects.toThrow(
      /validation/i,
    );
    await expect(desktop.ask('rpc', 'clusters.start', { name: 'ghost' })).rejects.toMatchObject({
      data: { problem: { code: 'CLUSTER-UNKNOWN' } },
    });
  });

  it('is given to the main frame of the window only, and only at its own origin', async () => {
    const desktop = await openDesktop();
    const own = { origin: page, frame: 'main', window: 'ours' } as const;
    expect(await desktop.ask('askAs', own)).toBe(true);
    expect(await desktop.ask('askAs', { ...own, frame: 'sub' })).toBe(false);
    expect(await desktop.ask('askAs', { ...own, frame: 'none' })).toBe(false);
    expect(await desktop.ask('askAs', { ...own, origin: 'null' })).toBe(false);
    expect(await desktop.ask('askAs', { ...own, origin: 'file://' })).toBe(false);
    expect(await desktop.ask('askAs', { ...own, origin: 'app://elsewhere' })).toBe(false);
    expect(await desktop.ask('askAs', { ...own, window: 'other' })).toBe(false);
  });

  it('is closed when the page goes, and the next page gets its own', async () => {
    const desktop = await openDesktop();
    await desktop.ask('rpc', 'shell.preferences');
    expect(await desktop.ask('reloadAndWatchPort')).toBe(true);
    expect(await desktop.ask('rpc', 'shell.preferences')).toMatchObject({ theme: 'system' });
  });
});

describe('the preload', () => {
  it('uses nothing of Electron but its messages, and gives the page nothing but the port', async () => {
    const desktop = await openDesktop();
    await desktop.ask('rpc', 'shell.preferences');
    const { required, messages } = await desktop.ask('page');
    expect(required).toEqual(['electron']);
    expect(messages).toEqual([{ type: 'engine-wanted' }, { type: 'engine-port' }]);
  });

  it('does not pass on what another window posts', async () => {
    const desktop = await openDesktop();
    await desktop.ask('strangerPosts', { type: 'engine-wanted' });
    await desktop.ask('strangerPosts', null);
    expect(await desktop.ask('calls', 'frame.postMessage')).toEqual([]);
  });
});
