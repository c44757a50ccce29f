import { describe, expect, test } from 'vitest';
import { createSshPullInstallation } from '../../../../src/engine/install/index.ts';
import type { Provider } from '../../../../src/engine/providers/provider.ts';
import { clusterSpec, machine, noFiles } from './spec.ts';

const spec = clusterSpec({
  machines: [machine('m1', 'master', 90), machine('m2', 'master', 95), machine('boot', 'boot', 50)],
});
const cluster = { spec, folder: '/no/such/folder' };

/** An installation on this computer: which addresses answer, and where names lead. */
function installed(answering: readonly string[], names: Record<string, string> = {}) {
  return createSshPullInstallation({
    ...noFiles,
    provider: {} as Provider,
    lookup: async (name) => names[name] ?? null,
    fetch: async (url) => {
      const { hostname, pathname } = new URL(String(url));
      if (!answering.includes(hostname)) throw new TypeError('fetch failed');
      expect(pathname).toBe('/dcos-metadata/dcos-version.json');
      return Response.json({ version: '1.13.9', 'dcos-variant': 'open' });
    },
  });
}
const signal = new AbortController().signal;

describe('where DC/OS answers', () => {
  test('is the name of a master that leads to it', async () => {
    const names = { 'm1.dcos': '192.168.57.90' };
    expect(await installed(['192.168.57.90'], names).url(cluster)).toBe('http://m1.dcos/');
  });

  test('is its address while the name leads nowhere, or elsewhere', async () => {
    const one = ['192.168.57.90'];
    expect(await installed(one).url(cluster)).toBe('http://192.168.57.90/');
    expect(await installed(one, { 'm1.dcos': '10.0.0.1' }).url(cluster)).toBe(
      'http://192.168.57.90/',
    );
  });

  test('is another master while the first is away', async () => {
    const second = installed(['192.168.57.95']);
    expect(await second.url(cluster)).toBe('http://192.168.57.95/');
    expect(await second.version(cluster, signal)).toEqual({ version: '1.13.9', variant: 'open' });
  });

  test('is nowhere while no master answers, or where no DC/OS is wanted', async () => {
    expect(await installed([]).url(cluster)).toBe(null);
    expect(await installed([]).version(cluster, signal)).toBe(null);
    const bare = { ...cluster, spec: { ...spec, release: { kind: 'none' as const } } };
    expect(await installed(['192.168.57.90']).url(bare)).toBe(null);
  });
});
