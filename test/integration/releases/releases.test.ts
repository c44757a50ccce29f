import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReleases, type Releases } from '../../../src/engine/releases/index.ts';
import { releaseSettings } from '../../../src/engine/releases/settings.ts';
import type { MachineSpec, Release } from '../../../src/shared/cluster/spec.ts';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { type FileServer, installerOf, serveFile, sha256 } from './file-server.ts';

const content = installerOf(300_000);
const opened: Releases[] = [];
let server: FileServer;
let data: string;

beforeEach(async () => {
  server = await serveFile(content);
  data = mkdtempSync(join(tmpdir(), 'dv-data-'));
});
afterEach(async () => {
  for (const releases of opened.splice(0)) await releases.close();
  await server.close();
  rmSync(data, { recursive: true });
});

/** Releases whose only server is the mirror. */
function open(env: Record<string, string> = {}): Releases {
  const mirror = new URL(server.url).origin;
  const home = { VAGRANT_HOME: join(data, 'vagrant') };
  const releases = createReleases({
    data,
    env: home,
    settings: {
      releases: releaseSettings(undefined, { DCOS_VAGRANT_MIRROR: mirror, ...env }),
      virtualbox: { box: null },
    },
  });
  opened.push(releases);
  return releases;
}

const catalogue = (version: string): Release => ({ kind: 'catalogue', version });
const lxc = (release: Release) => ({ provider: 'lxc' as const, release, machines: [] });
const machine = { box: { name: null, url: null, version: null } };
const virtualbox = (release: Release) => ({
  provider: 'virtualbox' as const,
  release,
  machines: [machine as MachineSpec],
});

function putInstaller(name: string, text = installerHead(commit1139)): string {
  const path = join(data, 'mine', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('a version of the catalogue', () => {
  it('is downloaded from the mirror, listed as here, and given to the installation', async () => {
    const releases = open();
    expect(await releases.hasInstaller('2.2.1')).toBe(false);
    const file = await releases.downloadInstaller('2.2.1');
    expect(file).toMatchObject({ verified: false, hash: sha256(content) });
    expect(await releases.hasInstaller('2.2.1')).toBe(true);
    expect(await releases.installer(catalogue('2.2.1'))).toEqual({
      path: file.path,
      bytes: content.length,
      sha256: sha256(content),
    });
    const [listed] = await releases.versions();
    expect(listed).toMatchObject({
      version: '2.2.1',
      latestStable: true,
      local: true,
      path: file.path,
    });
  });

  it('is refused where the mirror has another file than was published', async () => {
    await expect(open().downloadInstaller('2.0.1')).rejects.toMatchObject({
      problem: { code: 'RELEASE-HASH-WRONG' },
    });
  });

  it('is asked for before anything is made, without being fetched', async () => {
    await open().ensureObtainable(lxc(catalogue('2.2.1')));
    expect(server.requests).toEqual(['HEAD']);
    expect(server.sent()).toBe(0);
  });

  it('is asked for by one byte where the server does not care for HEAD', async () => {
    server.behaviour.head = false;
    await open().ensureObtainable(lxc(catalogue('2.2.1')));
    expect(server.requests).toEqual(['HEAD', 'GET bytes=0-0']);
  });

  it('that is gone is a missing prerequisite with three ways on', async () => {
    server.behaviour.instead = (_request, response) => {
      response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error/>');
    };
    const asked = open().ensureObtainable(lxc(catalogue('2.2.1')));
    await expect(asked).rejects.toMatchObject({
      problem: { code: 'RELEASE-GONE', kind: 'prerequisite' },
    });
  });

  it('that is a page now is no file', async () => {
    server.behaviour.instead = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    };
    await expect(open().ensureObtainable(lxc(catalogue('2.2.1')))).rejects.toMatchObject({
      problem: { code: 'RELEASE-NOT-THE-FILE' },
    });
  });

  it('needs no server once it is here', async () => {
    await open().downloadInstaller('2.2.1');
    await server.close();
    await open().ensureObtainable(lxc(catalogue('2.2.1')));
    server = await serveFile(content);
  });

  it('is planned with the box, here or not, without asking a server', async () => {
    const wish = virtualbox(catalogue('2.2.1'));
    const box = { kind: 'box', name: 'mesosphere/dcos-centos-virtualbox 0.10.0', sizeMiB: 668 };
    const installer = { kind: 'installer', name: '2.2.1', sizeMiB: 791 };
    const before = await open().planned({
      ...wish,
      machines: [...wish.machines, ...wish.machines],
    });
    expect(before).toEqual([
      { ...installer, here: false },
      { ...box, here: false },
    ]);
    expect(server.requests).toEqual([]);
    await open().downloadInstaller('2.2.1');
    expect(await open().planned(lxc(catalogue('2.2.1')))).toEqual([{ ...installer, here: true }]);
  });

  it('that there is not, or that was never offered, is invalid', async () => {
    await expect(open().downloadInstaller('3.0.0')).rejects.toMatchObject({
      problem: { code: 'RELEASE-UNKNOWN', kind: 'invalid', params: { latest: '2.2.1' } },
    });
    await expect(open().downloadInstaller('1.10.3')).rejects.toMatchObject({
      problem: { code: 'RELEASE-NOT-OFFERED', kind: 'invalid' },
    });
  });
});

describe('an installer of the user', () => {
  it('in the folder of installers stands for its version', async () => {
    const path = putInstaller('any-name.sh');
    const releases = open({ DCOS_VAGRANT_INSTALLERS: join(data, 'mine') });
    expect(await releases.hasInstaller('1.13.9')).toBe(true);
    expect((await releases.installer(catalogue('1.13.9'))).path).toBe(path);
    const listed = (await releases.versions()).find(({ version }) => version === '1.13.9');
    expect(listed).toMatchObject({ local: true, path });
    await releases.ensureObtainable(lxc(catalogue('1.13.9')));
    expect(server.requests).toEqual([]);
  });

  it('does not stand for a version whose published checksum it does not have', async () => {
    putInstaller('2.0.1.sh', installerHead('740e2437c29258f3a931afe51402135bb1736de5'));
    const releases = open({ DCOS_VAGRANT_INSTALLERS: join(data, 'mine') });
    expect(await releases.hasInstaller('2.0.1')).toBe(false);
  });

  it('given by its path is used as it is', async () => {
    const path = putInstaller('mine.sh');
    const release: Release = { kind: 'installer', path, configPath: null };
    expect((await open().installer(release)).path).toBe(path);
    expect(await open().dockerFor(release)).toBe('18.09.9');
  });

  it('that is gone is a problem of kind invalid', async () => {
    const release: Release = { kind: 'installer', path: join(data, 'gone.sh'), configPath: null };
    await expect(open().installer(release)).rejects.toMatchObject({
      problem: { code: 'INSTALLER-NOT-READABLE', kind: 'invalid' },
    });
  });

  it('is needed where its version was not downloaded', async () => {
    await expect(open().installer(catalogue('2.2.1'))).rejects.toMatchObject({
      problem: { code: 'INSTALLER-NEEDED', params: { version: '2.2.1' } },
    });
  });
});

describe('the box of VirtualBox machines', () => {
  it('is asked for with the installer, unless Vagrant has it already', async () => {
    const releases = open();
    const spec = virtualbox(catalogue('2.2.1'));
    await releases.ensureObtainable(spec);
    expect(server.requests).toEqual(['HEAD', 'HEAD']);

    const { name } = await releases.boxFor(spec);
    mkdirSync(join(data, 'vagrant', 'boxes', name, '0', 'virtualbox'), { recursive: true });
    await releases.ensureObtainable(spec);
    expect(server.requests.length).toBe(3);
  });

  it('is refused where it is not the published one', async () => {
    const releases = open();
    const spec = virtualbox(catalogue('2.2.1'));
    expect(await releases.hasBoxFile(spec)).toBe(false);
    server.behaviour.content = Buffer.from('\u001f\u008b and so on, no box at all', 'latin1');
    await expect(releases.downloadBox(spec)).rejects.toMatchObject({
      problem: { code: 'RELEASE-HASH-WRONG', params: { algorithm: 'sha1' } },
    });
  });
});
