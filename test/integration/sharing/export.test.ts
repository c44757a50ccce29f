import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseVagrantConfig } from '../../../src/shared/topology/vagrant-config.ts';
import { machines, type SharingWorld, sharingWorld } from './world.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.dispose());

const secrets = ['planted-license', 'planted-password', 'planted-proxy'];
const template = [
  'license_key_contents: planted-license # planted-password',
  'superuser_password_hash: planted-password',
  'http_proxy: http://me:planted-proxy@proxy:3128',
  'oauth_enabled: "true"',
  '',
].join('\n');

/** A cluster from a checkout with an installer and a template full of secrets. */
async function cluster(): Promise<string> {
  const checkout = await world.checkout('checkout', {
    'my.sh': '#!/bin/bash\n',
    'etc/my.yaml': template,
  });
  const variables = { DCOS_GENERATE_CONFIG_PATH: 'my.sh', DCOS_CONFIG_PATH: 'etc/my.yaml' };
  return (await world.sharing(variables).import({ path: checkout, name: 'demo' })).name;
}

test('a cluster goes out as one file and comes in as the same cluster beside it', async () => {
  const path = join(world.folder, 'demo.cluster.yaml');
  const { notes } = await world.sharing().exportFile(await cluster(), path);
  expect(notes.map(({ code }) => code)).toEqual(['sharing.note.secrets', 'sharing.note.installer']);
  const installer = join(world.folder, 'checkout', 'my.sh');
  const back = await world.sharing().import({ path, installer });
  expect(back.name).toBe('demo-2');
  const { spec, folder } = await world.store.get('demo-2');
  expect(spec.network).toBe('192.168.57.0/24');
  expect(spec.machines.map(({ ip }) => ip)).toEqual(
    machines.map(({ ip }) => ip.replace('.65.', '.57.')),
  );
  expect(spec.release).toMatchObject({
    path: installer,
    configPath: expect.stringContaining(folder),
  });
});

test('the file holds no secret and no path of this computer', async () => {
  const { text } = await world.sharing().clusterFile(await cluster());
  for (const secret of [...secrets, world.folder]) expect(text).not.toContain(secret);
  expect(text).toContain('oauth_enabled');
});

test('an installer that lies elsewhere has to be named', async () => {
  const path = join(world.folder, 'demo.cluster.yaml');
  await world.sharing().exportFile(await cluster(), path);
  await expect(world.sharing().import({ path })).rejects.toMatchObject({
    problem: { code: 'SHARING-INSTALLER-NEEDED', params: { file: 'my.sh' } },
  });
  const look = await world.sharing().look({ path });
  const errors = look.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['SHARING-INSTALLER-NEEDED']);
});

test('a folder for Vagrant has the machines, and nothing that is secret or ours', async () => {
  const folder = join(world.folder, 'out');
  const { files } = await world.sharing().exportFolder(await cluster(), folder);
  expect(files).toEqual([
    'README.md',
    'VagrantConfig.yaml',
    'Vagrantfile',
    'dcos.env',
    join('etc', 'config.yaml'),
  ]);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  expect(parseVagrantConfig(await read('VagrantConfig.yaml'))).toEqual(machines);
  const { spec } = await world.store.get('demo');
  for (const file of files) {
    const text = await read(file);
    for (const alien of [...secrets, world.folder, spec.id]) expect(text).not.toContain(alien);
    expect(text).not.toMatch(/@(name|domain|box)@/);
  }
  expect(await read('etc/config.yaml')).toContain('192.168.65.90');
});

test('nothing that is there is written over', async () => {
  const name = await cluster();
  const folder = join(world.folder, 'full');
  await mkdir(folder);
  await writeFile(join(folder, 'mine.txt'), 'mine');
  await expect(world.sharing().exportFolder(name, folder)).rejects.toMatchObject({
    problem: { code: 'SHARING-TARGET-NOT-EMPTY' },
  });
  await expect(world.sharing().exportFile(name, join(folder, 'mine.txt'))).rejects.toMatchObject({
    problem: { code: 'SHARING-TARGET-EXISTS' },
  });
  expect(await readdir(folder)).toEqual(['mine.txt']);
});

test('a box that only this computer has stays here', async () => {
  const checkout = await world.checkout('boxed');
  const sharing = world.sharing({ DCOS_BOX: 'mine', DCOS_BOX_URL: '/home/me/my.box' });
  await sharing.import({ path: checkout, name: 'boxed' });
  const { text, notes } = await sharing.clusterFile('boxed');
  expect(text).not.toContain('/home/me');
  expect(notes.map(({ code }) => code)).toContain('sharing.note.boxes');
});

test('writes a folder for Terraform, with what is other in a cloud, and none for machines alone', async () => {
  const folder = join(world.folder, 'cloud');
  const name = await cluster();
  const { files, notes } = await world.sharing().exportTerraform(name, folder, 'aws');
  expect(files).toEqual(['main.tf', 'README.md']);
  expect(await readFile(join(folder, 'main.tf'), 'utf8')).toContain('"dcos-terraform/dcos/aws"');
  expect(notes.map(({ code }) => code)).toContain('terraform.note.names');
  await expect(world.sharing().exportTerraform(name, folder, 'gcp')).rejects.toMatchObject({
    problem: { code: 'SHARING-TARGET-NOT-EMPTY', kind: 'invalid' },
  });
});

test('how DC/OS is installed and configured goes with the file, folders of this computer do not', async () => {
  const { spec } = await world.store.get(await cluster());
  const configuration = {
    login: true,
    resolvers: ['1.1.1.1'],
    proxy: { http: 'http://proxy:3128', https: null, except: ['.example.org'] },
  };
  const mount = { method: 'rsync', folder: world.folder, guestFolder: '/vagrant' } as const;
  const extras = { privateRegistry: true, java: join(world.folder, 'jre.tar.gz'), mount };
  await world.store.save({ ...spec, installMethod: 'ssh_push', configuration, extras });

  const path = join(world.folder, 'demo.cluster.yaml');
  const { notes } = await world.sharing().exportFile('demo', path);
  expect(notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['sharing.note.java', 'sharing.note.mount']),
  );
  expect(await readFile(path, 'utf8')).not.toContain(world.folder);
  const installer = join(world.folder, 'checkout', 'my.sh');
  const back = await world.sharing().import({ path, installer });
  expect((await world.store.get(back.name)).spec).toMatchObject({
    installMethod: 'ssh_push',
    configuration,
    extras: { privateRegistry: true },
  });

  const folder = join(world.folder, 'for-vagrant');
  await world.sharing().exportFolder('demo', folder);
  const variables = await readFile(join(folder, 'dcos.env'), 'utf8');
  expect(variables).toContain('export DCOS_INSTALL_METHOD=ssh_push');
  expect(variables).toContain('export DCOS_PRIVATE_REGISTRY=true');
  const config = await readFile(join(folder, 'etc', 'config.yaml'), 'utf8');
  expect(config).toContain('oauth_enabled: "true"');
  expect(config).toContain('.example.org');
});
