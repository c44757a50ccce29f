import { describe, expect, it } from 'vitest';
import { contentTypeOf, pageFileOf, pageHeaders } from '../../../../src/shared/page/policy.ts';

describe('the policy of the page', () => {
  const csp = pageHeaders()['content-security-policy'] ?? '';

  it('allows nothing that is not named', () => {
    expect(csp).toMatch(/^default-src 'none'; /);
  });

  it('runs no script but the page’s own files', () => {
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toContain('unsafe-eval');
    expect(csp.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe-inline');
  });

  it('lets nobody frame the page, move its base or send its forms away', () => {
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).toContain("base-uri 'none'");
    expect(csp).toContain("form-action 'none'");
  });

  it('connects to its own origin, and to what is told beside', () => {
    expect(csp).toContain("connect-src 'self';");
    expect(pageHeaders({ connect: ['ws://127.0.0.1:4010'] })['content-security-policy']).toContain(
      "connect-src 'self' ws://127.0.0.1:4010;",
    );
  });

  it('sends no address on, and lets no type be guessed', () => {
    expect(pageHeaders()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('the files of the page', () => {
  it('are the start page and what the build made', () => {
    expect(pageFileOf('/')).toBe('index.html');
    expect(pageFileOf('/assets/index-D25_i2-D.js')).toBe('assets/index-D25_i2-D.js');
  });

  it.each([
    '/../package.json',
    '/assets/../../main/cli.js',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets\\..\\..\\main\\cli.js',
    '//etc/passwd',
    '/./index.html',
    '/.vite/manifest.json',
    '/assets/',
    '/index.html\0.js',
    'index.html',
    '',
  ])('are not %j', (pathname) => {
    expect(pageFileOf(pathname)).toBeNull();
  });

  it('have a type, or are not served', () => {
    expect(contentTypeOf('index.html')).toBe('text/html; charset=utf-8');
    expect(contentTypeOf('assets/index-1.js')).toBe('text/javascript; charset=utf-8');
    expect(contentTypeOf('settings.yaml')).toBeNull();
    expect(contentTypeOf('LICENSE')).toBeNull();
  });
});
