import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcePath } from '../../../src/engine/resources.ts';

let folder: string;
let url: string;
let server: ChildProcess;
const served = (...parts: string[]) => join(folder, 'serve', ...parts);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dv-serve-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const program = resourcePath('provision', 'serve.py');
  server = spawn('python3', ['-B', program, String(port), served()], { stdio: 'ignore' });
  await expect.poll(() => statusOf('/ready'), { timeout: 10_000 }).toBe(503);
});
afterEach(async () => {
  server.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const statusOf = (path: string) =>
  fetch(url + path).then(
    (answer) => answer.status,
    () => 0,
  );

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

describe('the web server of the boot machine', () => {
  test('is ready once there is something to install, even in a folder made later', async () => {
    await mkdir(served('bootstrap'), { recursive: true });
    await writeFile(served('dcos_install.sh'), '#!/bin/bash\n');
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ok']);
    expect(await (await fetch(`${url}/dcos_install.sh`)).text()).toBe('#!/bin/bash\n');
    expect((await fetch(`${url}/ready`, { method: 'HEAD' })).status).toBe(200);
  });

  test('serves whole files to many at once', async () => {
    const package_ = Buffer.alloc(5_000_000, 'package ');
    await mkdir(served('bootstrap'), { recursive: true });
    await writeFile(served('bootstrap', 'id.bootstrap.tar.xz'), package_);
    const path = `${url}/bootstrap/id.bootstrap.tar.xz`;
    const downloads = await Promise.all(
      Array.from({ length: 12 }, async () => (await fetch(path)).arrayBuffer()),
    );
    expect(downloads.every((bytes) => Buffer.from(bytes).equals(package_))).toBe(true);
  });

  test('tells the names of all files to who has to fetch every one of them', async () => {
    await mkdir(served('packages', 'dcos-config'), { recursive: true });
    await writeFile(served('dcos_install.sh'), '');
    await writeFile(served('packages', 'dcos-config', 'one.tar.xz'), '');
    expect(await (await fetch(`${url}/files`)).text()).toBe(
      'dcos_install.sh\npackages/dcos-config/one.tar.xz\n',
    );
  });

  test('shows nothing but the files of its folder', async () => {
    await mkdir(served('bootstrap'), { recursive: true });
    await writeFile(join(folder, 'secret'), 'secret');
    expect(await statusOf('/')).toBe(404);
    expect(await statusOf('/bootstrap/')).toBe(404);
    for (const path of ['/..%2fsecret', '/%2e%2e/secret', '/bootstrap/..%2f..%2fsecret', folder]) {
      expect(await statusOf(path)).toBe(404);
    }
  });
});
