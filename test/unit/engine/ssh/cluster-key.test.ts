import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureClusterKey, newKeyPair } from '../../../../src/engine/ssh/cluster-key.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dv-key-'));
  folder = join(root, 'demo');
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true }));

describe('the key of a cluster', () => {
  test('is an ed25519 pair in OpenSSH format that only its owner can read', async () => {
    const { path, publicKey } = await ensureClusterKey(folder);
    expect(publicKey).toMatch(/^ssh-ed25519 [A-Za-z0-9+/=]+ dcos-vagrant demo$/);
    expect(await readFile(`${path}.pub`, 'utf8')).toBe(`${publicKey}\n`);
    expect(await readFile(path, 'utf8')).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(ssh2.utils.parseKey(await readFile(path))).toMatchObject({ type: 'ssh-ed25519' });
  });

  test('is made once, also by many at the same time', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => ensureClusterKey(folder)));
    const again = await ensureClusterKey(folder);
    expect(new Set(keys.map((key) => key.publicKey))).toEqual(new Set([again.publicKey]));
    expect((await readdir(folder)).sort()).toEqual(['key', 'key.pub']);
  });

  test('gets its public half back when that was lost', async () => {
    const { path, publicKey } = await ensureClusterKey(folder);
    await rm(`${path}.pub`);
    expect((await ensureClusterKey(folder)).publicKey).toBe(publicKey);
    expect(await readFile(`${path}.pub`, 'utf8')).toBe(`${publicKey}\n`);
  });

  test('can always be read back, though ssh2 makes an unreadable one now and then', async () => {
    for (let made = 0; made < 500; made += 1) {
      const pair = await newKeyPair('demo');
      const key = ssh2.utils.parseKey(pair.private);
      if (key instanceof Error) throw key;
      expect(pair.public).toContain(key.getPublicSSH().toString('base64'));
    }
  });

  test('that is no key is a problem, and is not replaced', async () => {
    await writeFile(join(folder, 'key'), 'rubbish');
    await expect(ensureClusterKey(folder)).rejects.toMatchObject({
      problem: { code: 'SSH-CLUSTER-KEY-INVALID' },
    });
    expect(await readFile(join(folder, 'key'), 'utf8')).toBe('rubbish');
  });
});
