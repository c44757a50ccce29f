import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsBox } from '../../../../../src/engine/providers/virtualbox/box.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'virtualbox-box-'));
});
afterEach(() => rm(folder, { recursive: true }));

const none = { name: null, url: null, version: null };

test('without a setting it is dcos-vagrant’s box', async () => {
  const box = await settingsBox(null);
  expect(box.name).toBe('mesosphere/dcos-centos-virtualbox');
  expect(box.url).toMatch(/^https:\/\/downloads\.dcos\.io\/.*\.box$/);
  expect(await settingsBox({ ...none, url: 'https://mirror.example/a.box' })).toEqual({
    name: box.name,
    url: 'https://mirror.example/a.box',
    version: null,
  });
});

test('another name is looked up in Vagrant’s catalogue', async () => {
  expect(await settingsBox({ ...none, name: 'centos/7', version: '2004.01' })).toEqual({
    name: 'centos/7',
    url: null,
    version: '2004.01',
  });
});

test('a local file has a name of its own, as a path and as an address', async () => {
  const file = join(folder, 'tiny.box');
  await writeFile(file, 'box');
  const box = await settingsBox({ ...none, url: file });
  expect(box).toMatchObject({ url: file, version: null });
  expect(box.name).toMatch(/^dv-tiny-[0-9a-f]{8}$/);
  expect(await settingsBox({ ...none, url: pathToFileURL(file).href })).toEqual(box);
  await expect(settingsBox({ ...none, url: join(folder, 'none.box') })).rejects.toMatchObject({
    problem: { code: 'VIRTUALBOX-BOX-UNREADABLE', kind: 'prerequisite' },
  });
});
