import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost } from '../../../src/cli/serve/host.ts';
import { ask, type Served, served } from './served.ts';

let page: Served;
beforeAll(async () => {
  page = await served();
});
afterAll(() => page.close());

describe('the files of the page', () => {
  it('are served to anybody who asks for this host', async () => {
    const { status, headers, body } = await ask(page.host, '/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<title>page</title>');
  });

  it('are kept by the browser where their names hold a hash, and only there', async () => {
    const asset = await ask(page.host, '/assets/index-1a2b.js?x=1');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask(page.host, '/')).headers['cache-control']).toBe('no-cache');
  });

  it('come with the policy, also where there is no file', async () => {
    for (const path of ['/', '/assets/index-1a2b.js', '/nothing']) {
      const { headers } = await ask(page.host, path);
      const csp = String(headers['content-security-policy']);
      expect(csp).toContain("default-src 'none'; script-src 'self';");
      expect(csp).toContain(`connect-src 'self' ws://127.0.0.1:${page.host.port} `);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('can be asked about without their content', async () => {
    const { status, headers, body } = await ask(page.host, '/', { method: 'HEAD' });
    expect([status, body, headers['content-length']]).toEqual([200, '', '34']);
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '//secret.js',
    '/assets/notes.txt',
    '/assets',
    '/index.html/',
    'http://evil.example/../secret.js',
  ])('are not what %s asks for', async (path) => {
    const { status, body } = await ask(page.host, path);
    expect([status, body]).toEqual([404, '']);
  });

  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(page.host, '/', { method })).status).toBe(405);
    }
  });
});

describe('the Host header', () => {
  it('is this computer’s loopback, with the port', async () => {
    const { port } = page.host;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect((await ask(page.host, '/', { headers: { host } })).status).toBe(200);
    }
  });

  it('of any other name is refused: a name can be made to point here', async () => {
    const { port } = page.host;
    const wrong = ['evil.example', `evil.example:${port}`, '127.0.0.1', `localhost:${port + 1}`];
    for (const host of [...wrong, `localhost.evil.example:${port}`, `[::1]:${port}`]) {
      const { status, body } = await ask(page.host, '/', { headers: { host } });
      expect([host, status, body]).toEqual([host, 421, '']);
    }
  });
});

describe('the port', () => {
  it('that is taken is told as such', async () => {
    const { port } = page.host;
    const again = startHost({
      address: '127.0.0.1',
      port,
      folder: page.folder,
      access: {
        exchange: () => ({ admitted: false, reason: 'code-expired' }),
        resume: () => ({ admitted: false, reason: 'session-unknown' }),
      },
      onPage: () => undefined,
    });
    await expect(again).rejects.toMatchObject({ problem: { code: 'SERVE-PORT-TAKEN' } });
  });
});
