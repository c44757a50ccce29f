import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { type Home, makeHome } from './commands.ts';

let home: Home;
beforeAll(async () => {
  home = await makeHome();
});
afterAll(() => home?.remove());

const simulated = ['--provider', 'simulated', '--speed', '1000'];

it('makes the cluster that dcos-vagrant’s variables describe, and tells of them', async () => {
  const topology = join(home.folder, 'mine.yaml');
  const machine = (name: string, type: string, last: number) =>
    `${name}:\n  ip: 192.168.65.${last}\n  type: ${type}\n  cpus: 2\n  memory: 2048\n`;
  await writeFile(
    topology,
    machine('m1', 'master', 90) + machine('a1', 'agent-private', 111) + machine('boot', 'boot', 50),
  );
  const env = {
    DCOS_MACHINE_CONFIG_PATH: topology,
    DCOS_VERSION: '1.13.9',
    DCOS_LICENSE_KEY_CONTENTS: 'planted-license',
  };
  const { exitCode, stdout, stderr } = await home.run(['up', 'demo', ...simulated], env);
  expect(exitCode).toBe(0);
  expect(stderr).toContain('From DCOS_VERSION: 1.13.9');
  expect(stderr).toContain('From DCOS_LICENSE_KEY_CONTENTS: a secret');
  expect(stdout + stderr).not.toContain('planted');
  const { last } = await home.json(['status', 'demo']);
  expect(last).toMatchObject({ dcos: '1.13.9', network: '192.168.65.0/24' });
});

it('lets options go before variables', async () => {
  const args = ['up', 'other', ...simulated, '--dcos', '2.1.0'];
  const { exitCode, stderr } = await home.run(args, { DCOS_VERSION: '1.13.9' });
  expect([exitCode, stderr]).toEqual([0, 'DCOS_VERSION is set, but --dcos goes before it.\n']);
  expect((await home.json(['status', 'other'])).last).toMatchObject({ dcos: '2.1.0' });
});

it('refuses variables that contradict each other, and makes nothing', async () => {
  const installer = join(home.folder, 'dcos_generate_config.sh');
  await writeFile(installer, installerHead(commit1139));
  const env = { DCOS_VERSION: '2.1.0', DCOS_GENERATE_CONFIG_PATH: installer };
  const { exitCode, stderr } = await home.run(['up', 'third', ...simulated], env);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('VARIABLE-VERSION-CONTRADICTS')]);
  expect((await home.json(['list'])).lines).not.toContainEqual(
    expect.objectContaining({ name: 'third' }),
  );
});

it('gives the machines the box that options name', async () => {
  const args = ['up', 'boxed', ...simulated, '--box', 'me/centos', '--box-url', '/my.box'];
  expect((await home.run(args)).exitCode).toBe(0);
  const folder = join(home.folder, 'clusters', 'boxed');
  for (const file of ['cluster.yaml', 'VagrantConfig.yaml']) {
    expect(await readFile(join(folder, file), 'utf8')).toContain('me/centos');
  }
});
