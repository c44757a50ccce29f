import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClusterStore } from '../../../src/engine/clusters/store.ts';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { createRecovery, type Recovery } from '../../../src/engine/recovery/index.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from '../virtualbox/computer.ts';

const all = ['m1', 'a1', 'p1'];
let computer: Computer;
let store: ClusterStore;
let recovery: Recovery;
let demo: ClusterRecord;
let notices: string[];

beforeEach(async () => {
  notices = [];
  computer = await Computer.start();
  // The computer keeps its clusters where a data folder has them.
  const data = computer.folder;
  store = new ClusterStore(data, () => undefined);
  const env = { VBOX_USER_HOME: join(data, 'home'), VAGRANT_HOME: join(data, 'vagrant') };
  recovery = createRecovery({
    data,
    env,
    platform: 'darwin',
    store,
    lxcPath: '/nowhere',
    settingsHome: { env },
    vbox: async () => computer.manage,
    onNotice: (notice) => notices.push(notice.code),
  });
  demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
  await store.save(demo.spec);
  await computer.provider.up(demo, all, recordingContext());
});
afterEach(() => computer.remove());

const lose = () => rm(demo.folder, { recursive: true });

test('a cluster that is there is not lost', async () => {
  expect(await recovery.find()).toEqual({ clusters: [], complete: true });
});

test('a cluster whose folder is gone is found and known as it was', async () => {
  await lose();
  const { clusters } = await recovery.find();
  expect(clusters).toEqual([
    { id: '0a1b2c3d', name: 'demo', provider: 'virtualbox', machines: all, problem: null },
  ]);
  const recovered = await recovery.recover();
  expect(recovered).toMatchObject({ clusters: ['demo'], problems: [] });
  const { spec } = await store.get('demo');
  const { recovered: when, ...rest } = spec;
  expect(rest).toEqual(demo.spec);
  expect(when).toMatch(/^\d{4}-/);
  expect(Object.fromEntries(await computer.provider.states({ ...demo, spec }))).toEqual({
    m1: 'running',
    a1: 'running',
    p1: 'running',
  });
  expect(await recovery.find()).toMatchObject({ clusters: [] });
});

test('it stops, starts without the lost key, and is destroyed', async () => {
  await lose();
  await recovery.recover();
  const record = await store.get('demo');
  const states = async () => new Set((await computer.provider.states(record)).values());
  await computer.provider.stop(record, all, recordingContext());
  expect(await states()).toEqual(new Set(['saved']));
  for (const vm of computer.box.vms) vm.state = 'poweroff';
  computer.calls.length = 0;
  await computer.provider.start(record, all, recordingContext());
  expect(await states()).toEqual(new Set(['running']));
  expect(computer.callsOf('vagrant').filter((call) => call.includes(' up '))).toEqual([]);
  await computer.provider.destroy(record, all, recordingContext());
  expect(computer.box.vms).toEqual([]);
});

test('what is lost with the folder is said: the key', async () => {
  await lose();
  const { notes } = await recovery.recover();
  expect(notes.map(({ code }) => code)).toEqual(['recovery.note.key-lost']);
  expect(notices).toEqual(['recovery.note.key-lost']);
  expect(await readFile(String(notes[0]?.params?.path), 'utf8')).toMatch(/^ssh-ed25519 /);
});

test('a damaged file is written anew beside what was put aside, and the key stays', async () => {
  await writeFile(join(demo.folder, 'key'), await someKey());
  await writeFile(join(demo.folder, 'cluster.yaml'), 'version: [');
  await expect(store.find('demo')).rejects.toThrow();
  const { clusters, notes } = await recovery.recover();
  expect({ clusters, notes }).toEqual({ clusters: ['demo'], notes: [] });
  expect((await store.get('demo')).spec.machines).toEqual(demo.spec.machines);
});

test('a master that is gone, too, is missed', async () => {
  await lose();
  computer.box.vms = computer.box.vms.filter(({ name }) => !name.endsWith('m1'));
  const { notes } = await recovery.recover();
  expect(notes[0]).toMatchObject({ code: 'recovery.note.masters', params: { count: 1, total: 1 } });
});

test('machines that say nothing of themselves cannot be taken back', async () => {
  await lose();
  for (const vm of computer.box.vms) delete vm.notes['dcos-vagrant/note'];
  // Settings files are written anew by the next call.
  await computer.manage.ask('look', ['list', 'vms']);
  const { clusters, problems } = await recovery.recover();
  expect(clusters).toEqual([]);
  expect(problems).toMatchObject([{ code: 'RECOVERY-NO-NOTE', params: { name: 'demo' } }]);
  expect(await store.all()).toEqual([]);
});

test('a name that another cluster has by now is not taken from it', async () => {
  await rename(demo.folder, `${demo.folder}-away`);
  await store.save({ ...demo.spec, id: 'ffffffff' });
  // Its machines cannot be told from the other one's by their names: they are left alone.
  expect(await recovery.find()).toMatchObject({ clusters: [] });
});

test('machines of others are nobody to take back', async () => {
  await lose();
  computer.box.vms = [];
  computer.add('web-01');
  computer.add('dv-strange-m1');
  expect(await recovery.find()).toEqual({ clusters: [], complete: true });
});

test('destroying takes what carries the mark and was left by a change', async () => {
  const notes = { 'dcos-vagrant/cluster': '0a1b2c3d', 'dcos-vagrant/machine': 'a2' };
  computer.add('dv-demo-a2', { notes, state: 'running' });
  const foreign = computer.add('dv-demo-a3', { notes: { 'dcos-vagrant/cluster': 'ffffffff' } });
  await computer.provider.destroy(demo, all, recordingContext());
  expect(computer.box.vms).toEqual([foreign]);
});

test('a part that is destroyed takes nothing else with it', async () => {
  const notes = { 'dcos-vagrant/cluster': '0a1b2c3d' };
  computer.add('dv-demo-a2', { notes });
  await computer.provider.destroy(demo, ['a1'], recordingContext());
  expect(computer.box.vms.map(({ name }) => name)).toContain('dv-demo-a2');
});

async function someKey(): Promise<string> {
  const { newKeyPair } = await import('../../../src/engine/ssh/cluster-key.ts');
  await mkdir(demo.folder, { recursive: true });
  return (await newKeyPair('test')).private;
}
