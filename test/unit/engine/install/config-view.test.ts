import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configView } from '../../../../src/engine/install/config-view.ts';
import { clusterSpec } from './spec.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-view-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a cluster’s config.yaml', () => {
  it('of DC/OS Enterprise shows what it is told beside, but none of its secrets', async () => {
    const configuration = { superuser: 'bob' };
    const view = await configView(clusterSpec({ configuration }), {
      version: '1.13.9',
      edition: 'enterprise',
    });
    const told = view?.entries.slice(-4).map(({ from, lines }) => `${from} ${lines.join()}`);
    expect(told).toEqual([
      'choice superuser_username: bob',
      'cluster superuser_password_hash: (left out here)',
      'cluster license_key_contents: (left out here)',
      'default fault_domain_enabled: "false"',
    ]);
  });

  it('of a file that is no config.yaml shows what is wrong with it, and nothing else', async () => {
    const configPath = join(folder, 'config.yaml');
    await writeFile(configPath, 'resolvers: [');
    const release = { kind: 'catalogue', version: '1.13.9', configPath } as const;
    const view = await configView(clusterSpec({ release }), { version: '1.13.9', edition: 'open' });
    expect(view).toMatchObject({
      template: null,
      entries: [],
      problems: [{ code: 'CONFIG-TEMPLATE-INVALID', line: 1 }],
    });
  });

  it('is none for machines without DC/OS', async () => {
    const spec = clusterSpec({ release: { kind: 'none' } });
    expect(await configView(spec, { version: null, edition: null })).toBeNull();
  });
});
