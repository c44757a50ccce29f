import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BoxSetting, chooseBox } from '../../../../src/engine/releases/boxes.ts';
import { releaseSettings } from '../../../../src/engine/releases/settings.ts';
import { isOurBox } from '../../../../src/engine/vagrant/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-boxes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const choose = (
  chosen: Partial<BoxSetting> | null,
  { dcos = '2.2.1' as string | null, mirror = '' } = {},
) =>
  chooseBox({
    dcos,
    chosen: chosen && { name: null, url: null, version: null, ...chosen },
    settings: releaseSettings(undefined, { DCOS_VAGRANT_MIRROR: mirror }),
    folder,
  });

describe('the box of machines that name none', () => {
  it('is the DC/OS box that the version wants, with its published checksum', async () => {
    const { source, download } = await choose(null, { dcos: '1.11.0' });
    expect(download).toMatchObject({
      urls: ['https://downloads.dcos.io/dcos-vagrant/dcos-centos-virtualbox-0.9.2.box'],
      checksum: { algorithm: 'sha1', value: '9d083514f78dbf4e87eda00937d9980217675166' },
      target: source.url,
    });
    expect(source).toMatchObject({ version: null, url: join(folder, `${source.name}.box`) });
    expect(source.name).toMatch(/^dv-dcos-centos-virtualbox-0\.9\.2-[0-9a-f]{8}$/);
    expect(isOurBox(source.name)).toBe(true);
  });

  it('of a version that is not known is that of the newest', async () => {
    expect((await choose(null, { dcos: null })).source.name).toContain('0.10.0');
  });

  it('comes from the mirror where one is set', async () => {
    const { download } = await choose(null, { mirror: 'https://mirror.example/dcos-io/' });
    expect(download?.urls).toEqual([
      'https://mirror.example/dcos-io/dcos-vagrant/dcos-centos-virtualbox-0.10.0.box',
    ]);
  });

  it('may be another version of the DC/OS box, but only one that exists', async () => {
    expect((await choose({ version: '0.9.1' })).source.name).toContain('0.9.1');
    await expect(choose({ version: '0.9.9' })).rejects.toMatchObject({
      problem: { code: 'BOX-UNKNOWN', kind: 'invalid' },
    });
  });

  it('may be a file, which needs no download', async () => {
    const path = join(folder, 'mine.box');
    writeFileSync(path, 'box');
    for (const chosen of [{ name: path }, { url: path }, { url: `file://${path}` }]) {
      const { source, download } = await choose(chosen);
      expect(source).toMatchObject({ url: resolve(path), version: null });
      expect(download).toBeNull();
    }
    await expect(choose({ url: join(folder, 'gone.box') })).rejects.toMatchObject({
      problem: { code: 'BOX-FILE-UNREADABLE' },
    });
  });

  it('may be the plain CentOS 7 that this program prepares', async () => {
    const { source, download } = await choose(
      { name: 'centos/7' },
      { mirror: 'https://m.example' },
    );
    expect(source.name).toMatch(/^dv-centos-7-/);
    expect(download?.urls).toEqual([
      'https://vagrantcloud.com/centos/boxes/7/versions/2004.01/providers/virtualbox.box',
    ]);
    expect(download?.checksum).toBeNull();
  });

  it('may have an address of its own, or be Vagrant’s to look up', async () => {
    const own = await choose({ name: 'me/box', url: 'https://box.example/a.box' });
    expect(own.download?.urls).toEqual(['https://box.example/a.box']);
    const list = await choose({
      name: 'me/box',
      url: 'https://box.example/list.json',
      version: '2',
    });
    expect(list).toEqual({
      label: 'https://box.example/list.json',
      source: { name: 'me/box', url: 'https://box.example/list.json', version: '2' },
      download: null,
    });
    const named = await choose({ name: 'generic/centos7', version: '4.3.12' });
    expect(named.source).toEqual({ name: 'generic/centos7', url: null, version: '4.3.12' });
  });
});
