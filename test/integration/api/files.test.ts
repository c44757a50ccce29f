import { execFileSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { installerOf, serveFile } from '../releases/file-server.ts';
import { openPage, refusal } from './page.ts';

describe('an installer that is dropped onto the page', () => {
  const content = Buffer.concat([Buffer.from(installerHead(commit1139)), installerOf(5_000_000)]);
  const partBytes = 1_000_000;

  it('comes in parts, in order, and tells its version', async () => {
    const { page, data } = await openPage();
    const send = (offset: number) =>
      page.releases.upload({
        id: 'drop-0001',
        fileName: '../dcos_generate_config.sh',
        offset,
        data: new Blob([content.subarray(offset, offset + partBytes)]),
        last: offset + partBytes >= content.length,
      });
    let path: string | null = null;
    for (let offset = 0; offset < content.length; offset += partBytes) {
      path = (await send(offset)).path;
      // The same part once more does not fit any longer.
      if (path !== null) break;
      expect(await refusal(send(offset))).toEqual({
        code: 'UPLOAD-OUT-OF-ORDER',
        kind: 'invalid',
        params: { expected: offset + partBytes, given: offset },
      });
    }
    expect(path).toBe(join(data, 'downloads', 'uploads', 'dcos_generate_config.sh'));
    expect((await readFile(path ?? '')).equals(content)).toBe(true);
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600);
    expect(await page.releases.inspect({ path: path ?? '' })).toEqual({
      path,
      version: '1.13.9',
      edition: 'open',
      bytes: content.length,
    });
  });

  it('is refused where it is none, is a device, or is not there', async () => {
    const { page, data } = await openPage();
    const path = join(data, 'letter.sh');
    await writeFile(path, '#!/bin/sh\n');
    const codeOf = async (given: string) =>
      (await refusal(page.releases.inspect({ path: given }))).code;
    expect(await codeOf(path)).toBe('INSTALLER-NOT-ONE');
    expect(await codeOf('/dev/zero')).toBe('STORAGE-NOT-A-FILE');
    expect(await codeOf(join(data, 'gone.sh'))).toBe('STORAGE-NOT-READABLE');
  });
});

describe('a topology file', () => {
  it('is given as its text', async () => {
    const { page, data } = await openPage();
    const path = join(data, 'VagrantConfig.yaml');
    await writeFile(path, '# 拓扑\nm1: {}\n');
    expect(await page.topology.read({ path })).toEqual({ text: '# 拓扑\nm1: {}\n' });
  });

  it('is refused where it is no text, too long, or no file', async () => {
    const { page, data } = await openPage();
    const fileOf = async (content: string | Buffer) => {
      await writeFile(join(data, 'x'), content);
      return join(data, 'x');
    };
    const codeOf = async (path: string) => (await refusal(page.topology.read({ path }))).code;
    expect(await codeOf(await fileOf('m1: \0'))).toBe('API-FILE-BINARY');
    expect(await codeOf(await fileOf(Buffer.from([0xff, 0xfe, 0x41])))).toBe('API-FILE-BINARY');
    expect(await codeOf(await fileOf('#'.repeat(1_000_001)))).toBe('API-FILE-TOO-LONG');
    expect(await codeOf(data)).toBe('STORAGE-NOT-A-FILE');
    const pipe = join(data, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(pipe)).toBe('STORAGE-NOT-A-FILE');
  });
});

describe('a download in the background', () => {
  it('tells how far it is, is cancelled, and goes on where it stopped', async () => {
    const content = installerOf(3_000_000);
    const server = await serveFile(content);
    onTestFinished(() => server.close());
    server.behaviour.slowMs = 20;
    const { page, engine } = await openPage({
      DCOS_VAGRANT_MIRROR: new URL(server.url).origin,
    });
    const what = { kind: 'installer', version: '2.2.1' } as const;
    const view = () => engine.downloads.list()[0];

    await page.releases.download(what);
    await page.releases.download(what);
    expect(engine.downloads.list()).toHaveLength(1);
    await expect.poll(() => view()?.bytes ?? 0).toBeGreaterThan(100_000);
    expect(view()).toMatchObject({ id: 'installer 2.2.1', state: 'running', total: 3_000_000 });

    await page.releases.cancel(what);
    await expect.poll(() => view()?.state).toBe('cancelled');

    server.behaviour.slowMs = 0;
    await page.releases.download(what);
    await expect.poll(() => view()?.state).toBe('done');
    expect(server.requests.at(-1)).toMatch(/^GET bytes=\d{6,}-/);
    const versions = await page.releases.versions();
    expect(versions.find(({ version }) => version === '2.2.1')).toMatchObject({ local: true });
  });

  it('that fails says why, and can be asked for again', async () => {
    const server = await serveFile(installerOf(1000));
    onTestFinished(() => server.close());
    server.behaviour.instead = (_request, response) => response.writeHead(403).end();
    const { page, engine } = await openPage({
      DCOS_VAGRANT_MIRROR: new URL(server.url).origin,
    });
    const what = { kind: 'installer', version: '2.2.1' } as const;
    await page.releases.download(what);
    await expect
      .poll(() => engine.downloads.list())
      .toMatchObject([{ state: 'failed', problem: { code: 'RELEASE-GONE' } }]);
    server.behaviour.instead = null;
    await page.releases.download(what);
    await expect.poll(() => engine.downloads.list()).toMatchObject([{ state: 'done' }]);
    const unknown = page.releases.download({ kind: 'installer', version: '99.0.0' });
    expect((await refusal(unknown)).code).toBe('RELEASE-UNKNOWN');
  });
});
