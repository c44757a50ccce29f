import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordingContext } from '../vagrant/recording-context.ts';
import { machines, type SharingWorld, sharingWorld } from './world.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.dispose());

const specOf = async (name: string) => (await world.store.get(name)).spec;

describe('a checkout whose machines run', () => {
  const all = machines.map(({ name }) => name);
  let checkout: string;
  beforeEach(async () => {
    checkout = await world.checkout('dcos-vagrant', { 'dcos-versions.yaml': "latest: '1.11.0'\n" });
    for (const name of all) await world.made(checkout, name, name === 'a1' ? 'saved' : 'running');
  });

  test('is adopted: its machines are shown by their UUIDs', async () => {
    const imported = await world.sharing().import({ path: checkout });
    expect(imported).toMatchObject({ name: 'dcos-vagrant', adopted: all });
    const record = await world.store.get('dcos-vagrant');
    expect(record.spec).toMatchObject({
      domain: 'dcos',
      network: '192.168.65.0/24',
      release: { kind: 'catalogue', version: '1.11.0' },
      adopted: { folder: checkout },
    });
    expect(Object.fromEntries(await world.computer.provider.states(record))).toEqual({
      m1: 'running',
      a1: 'saved',
      p1: 'running',
      boot: 'running',
    });
  });

  test('is never changed, whatever is asked of the provider', async () => {
    await world.sharing().import({ path: checkout });
    const record = await world.store.get('dcos-vagrant');
    const before = structuredClone(world.computer.box.vms);
    const { provider } = world.computer;
    await provider.stop(record, all, recordingContext());
    await provider.destroy(record, all, recordingContext());
    expect(world.computer.box.vms).toEqual(before);
    const changing = world.computer.calls.filter((call) => !/ (list|getextradata|show)/.test(call));
    expect(changing).toEqual([]);
  });

  test('is reached over ssh as Vagrant reaches it', async () => {
    await world.sharing().import({ path: checkout });
    const target = await world.computer.provider.ssh(await world.store.get('dcos-vagrant'), 'm1');
    expect(target).toMatchObject({ host: '127.0.0.1', port: 2222, user: 'vagrant' });
    expect(target.privateKeyPaths).toEqual([
      join(checkout, '.vagrant', 'machines', 'm1', 'virtualbox', 'private_key'),
      expect.stringContaining('insecure_private_key'),
    ]);
  });

  test('has only the machines that were made', async () => {
    const part = await world.checkout('part');
    await world.made(part, 'm1');
    await world.made(part, 'boot');
    const { adopted, notes } = await world.sharing().import({ path: part, name: 'part' });
    expect(adopted).toEqual(['m1', 'boot']);
    expect(notes.map(({ code }) => code)).toContain('sharing.note.not-made');
    expect((await specOf('part')).machines.map(({ name }) => name)).toEqual(['m1', 'boot']);
  });

  test('is forgotten without a change to it', async () => {
    await world.sharing().import({ path: checkout });
    await world.sharing().forget('dcos-vagrant');
    expect(await world.store.find('dcos-vagrant')).toBeNull();
    expect(world.computer.box.vms).toHaveLength(4);
  });

  test('is refused where its machines are ours', async () => {
    const [vm] = world.computer.box.vms;
    if (vm !== undefined) vm.notes = { 'dcos-vagrant/cluster': '0a1b2c3d' };
    await expect(world.sharing().import({ path: checkout })).rejects.toMatchObject({
      problem: { code: 'SHARING-OURS' },
    });
    expect(await world.store.all()).toEqual([]);
  });
});

describe('a checkout without machines', () => {
  test('becomes a new cluster with its topology, version and template', async () => {
    const checkout = await world.checkout('dcos-vagrant', { 'etc/mine.yaml': 'a: b\n' });
    const variables = { DCOS_VERSION: '1.10.11', DCOS_CONFIG_PATH: 'etc/mine.yaml' };
    const imported = await world.sharing(variables).import({ path: checkout, name: 'mine' });
    expect(imported).toEqual({ name: 'mine', adopted: [], notes: [] });
    const spec = await specOf('mine');
    expect(spec.adopted).toBeUndefined();
    expect(spec.machines).toEqual(machines);
    expect(spec.release).toEqual({
      kind: 'catalogue',
      version: '1.10.11',
      configPath: join(checkout, 'etc/mine.yaml'),
    });
  });

  test('machines that are gone from VirtualBox do not count', async () => {
    const checkout = await world.checkout('dcos-vagrant');
    await world.made(checkout, 'm1');
    world.computer.box.vms = [];
    expect(await world.sharing().import({ path: checkout })).toMatchObject({ adopted: [] });
  });

  test('its installer is used where it lies, and its box by its variables', async () => {
    const installer = 'installers/dcos/dcos_generate_config-1.11.0.sh';
    const checkout = await world.checkout('dcos-vagrant', {
      [installer]: '#!/bin/bash\n',
      'my.env': "export DCOS_VERSION=1.11.0\nexport DCOS_BOX_VERSION='~> 0.9.1'\n",
    });
    const sharing = world.sharing({ DCOS_VERSION: '1.9.0' });
    await sharing.import({ path: checkout, name: 'mine', variables: join(checkout, 'my.env') });
    const spec = await specOf('mine');
    expect(spec.release).toMatchObject({ kind: 'installer', path: join(checkout, installer) });
    expect(spec.machines[0]?.box).toEqual({
      name: 'mesosphere/dcos-centos-virtualbox',
      url: 'https://downloads.dcos.io/dcos-vagrant/metadata.json',
      version: '~> 0.9.1',
    });
  });

  test('a license key is not kept, and said', async () => {
    const checkout = await world.checkout('dcos-vagrant');
    const sharing = world.sharing({ DCOS_LICENSE_KEY_CONTENTS: 'planted-license' });
    const { notes, name } = await sharing.import({ path: checkout });
    expect(notes).toEqual([{ code: 'sharing.note.license' }]);
    const { folder } = await world.store.get(name);
    for (const file of ['cluster.yaml', 'VagrantConfig.yaml']) {
      expect(await readFile(join(folder, file), 'utf8')).not.toContain('planted-license');
    }
  });
});

test('a look tells what would come and writes nothing', async () => {
  const checkout = await world.checkout('My DCOS');
  const look = await world.sharing({ DCOS_VERSION: '1.10.11' }).look({ path: checkout });
  expect(look).toMatchObject({
    kind: 'checkout',
    name: 'my-dcos',
    network: '192.168.65.0/24',
    dcos: '1.10.11',
    totals: { machines: 4 },
    adopted: [],
  });
  expect(await world.store.all()).toEqual([]);
});

test.each([
  ['a folder without a topology', {}, 'SHARING-NOTHING-THERE'],
  ['a topology that is wrong', { 'VagrantConfig.yaml': 'm1: {ip: nowhere}\n' }, /^TOPOLOGY-/],
])('%s is refused, and nothing is left behind', async (_, files, code) => {
  const place = await world.checkout('there', files);
  if (Object.keys(files).length === 0) {
    await writeFile(join(place, 'other'), '');
    const { rm } = await import('node:fs/promises');
    await rm(join(place, 'VagrantConfig.yaml'));
  }
  const refused = world.sharing().import({ path: place });
  await expect(refused).rejects.toMatchObject({ problem: { code: expect.stringMatching(code) } });
  expect(await world.store.all()).toEqual([]);
});

test('the folder of a cluster of ours is none to import', async () => {
  const checkout = await world.checkout('one');
  const { name } = await world.sharing().import({ path: checkout });
  const { folder } = await world.store.get(name);
  await expect(world.sharing().import({ path: folder })).rejects.toMatchObject({
    problem: { code: 'SHARING-OWN-FOLDER' },
  });
});
