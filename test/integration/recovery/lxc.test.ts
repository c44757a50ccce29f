import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClusterStore } from '../../../src/engine/clusters/store.ts';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { createRecovery, type Recovery } from '../../../src/engine/recovery/index.ts';
import { ContainerHost, ourConfig } from '../lxc/container-host.ts';
import { recordingContext } from '../vagrant/recording-context.ts';

const all = ['m1', 'a1', 'p1', 'boot'];
let host: ContainerHost;
let demo: ClusterRecord;
let store: ClusterStore;
let recovery: Recovery;

beforeEach(async () => {
  host = await ContainerHost.start();
  demo = host.cluster('demo');
  store = new ClusterStore(host.folder, () => undefined);
  const env = { VAGRANT_HOME: join(host.folder, 'vagrant') };
  recovery = createRecovery({
    data: host.folder,
    env,
    platform: 'linux',
    store,
    lxcPath: host.lxcPath,
    settingsHome: { env: { VBOX_USER_HOME: '/nowhere' } },
    vbox: async () => null,
    onNotice: () => undefined,
  });
  await host.provider.up(demo, all, recordingContext());
  await rm(demo.folder, { recursive: true });
});
afterEach(() => host.remove());

const keys = (machine: string) =>
  join(host.lxcPath, `dv-demo-${machine}`, 'rootfs', 'home', 'vagrant', '.ssh', 'authorized_keys');

async function letVagrantIn(machine: string): Promise<void> {
  await mkdir(join(keys(machine), '..'), { recursive: true });
  await writeFile(keys(machine), 'ssh-ed25519 AAAA old');
}

test('containers tell what their cluster was, and root lets a new key in', async () => {
  for (const machine of all) await letVagrantIn(machine);
  const { clusters, notes } = await recovery.recover();
  expect(clusters).toEqual(['demo']);
  expect(notes.map(({ code }) => code)).toEqual(['recovery.note.new-key']);
  const { spec, folder } = await store.get('demo');
  expect({ ...spec, recovered: undefined }).toEqual({ ...demo.spec, recovered: undefined });
  const key = await readFile(join(folder, 'key.pub'), 'utf8');
  for (const machine of all) {
    expect(await readFile(keys(machine), 'utf8')).toBe(`ssh-ed25519 AAAA old\n${key}`);
  }
  expect(new Set((await host.provider.states({ spec, folder })).values())).toEqual(
    new Set(['running']),
  );
});

test('a link inside a container leads nowhere outside of it', async () => {
  for (const machine of all) await letVagrantIn(machine);
  const outside = join(host.folder, 'of-this-computer');
  await writeFile(outside, 'mine');
  await rm(keys('a1'));
  await symlink(outside, keys('a1'));
  await rm(join(keys('p1'), '..'), { recursive: true });
  await mkdir(join(host.folder, 'ssh'));
  await symlink(join(host.folder, 'ssh'), join(keys('p1'), '..'));
  await writeFile(join(host.folder, 'ssh', 'authorized_keys'), 'mine');
  const { notes } = await recovery.recover();
  expect(notes.map(({ code }) => code)).toEqual(['recovery.note.key-lost']);
  expect(await readFile(outside, 'utf8')).toBe('mine');
  expect(await readFile(join(host.folder, 'ssh', 'authorized_keys'), 'utf8')).toBe('mine');
});

test('destroying takes a container that carries the mark and was left by a change', async () => {
  await recovery.recover();
  await host.makeContainer('dv-demo-a2', ourConfig('0a1b2c3d'));
  await host.makeContainer('dv-other-a2', ourConfig('ffffffff'));
  await host.provider.destroy(await store.get('demo'), all, recordingContext());
  expect(host.hasContainer('dv-demo-a2')).toBe(false);
  expect(host.hasContainer('dv-other-a2')).toBe(true);
});

test('what could not be removed is named', async () => {
  await recovery.recover();
  await host.makeContainer('dv-demo-a2', ourConfig('0a1b2c3d'));
  host.before = (call) => {
    if (call.startsWith('lxc-destroy --name dv-demo-a2')) throw new Error('busy');
  };
  const record = await store.get('demo');
  await expect(host.provider.destroy(record, all, recordingContext())).rejects.toMatchObject({
    problem: { code: 'MACHINES-LEFT', params: { machines: 'dv-demo-a2' } },
  });
});
