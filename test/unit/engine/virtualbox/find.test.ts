import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findVBoxManage } from '../../../../src/engine/virtualbox/find.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-vboxmanage-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(place: string): Promise<string> {
  const file = join(folder, place, 'VBoxManage');
  await mkdir(join(folder, place), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

test('PATH comes before VirtualBox’s own variable', async () => {
  const [inPath, installed] = [await program('bin'), await program('installed')];
  const env = { PATH: join(folder, 'bin'), VBOX_INSTALL_PATH: join(folder, 'installed') };
  expect(await findVBoxManage({ env, platform: 'linux' })).toBe(inPath);
  expect(await findVBoxManage({ env: { ...env, PATH: '' }, platform: 'darwin' })).toBe(installed);
});

test('the setting is the program or its folder, and then nothing else is tried', async () => {
  const [inPath, chosen] = [await program('bin'), await program('chosen')];
  const env = { PATH: join(folder, 'bin') };
  expect(await findVBoxManage({ env, setting: chosen })).toBe(chosen);
  expect(await findVBoxManage({ env, setting: join(folder, 'chosen') })).toBe(chosen);
  expect(await findVBoxManage({ env, setting: join(folder, 'nowhere') })).toBeNull();
  expect(await findVBoxManage({ env, setting: null })).toBe(inPath);
});
