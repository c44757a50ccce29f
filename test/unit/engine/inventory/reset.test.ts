import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ClusterStore } from '../../../../src/engine/clusters/store.ts';
import type { Engine } from '../../../../src/engine/index.ts';
import { createInventory } from '../../../../src/engine/inventory/index.ts';
import { readSettings } from '../../../../src/engine/settings/index.ts';
import { clusterPaths, enginePaths } from '../../../../src/engine/storage/index.ts';
import type { ResetResult } from '../../../../src/shared/api/answers.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { exampleEngine, refusal } from '../clusters/example-engine.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { put, someDownloads, tree } from './files.ts';

async function resetAll(inventory: Engine['inventory']): Promise<ResetResult> {
  const last = (await Array.fromAsync(inventory.reset('reset'))).at(-1);
  if (last?.result == null) throw new Error('The reset told no result.');
  return last.result;
}

/** The engine's inventory with less patience, for operations that do not stop. */
function impatient(engine: Engine, data: string, patienceMs: number) {
  return createInventory({
    data,
    env: {},
    store: new ClusterStore(data, () => undefined),
    hostsFile: join(data, 'hosts'),
    downloads: engine.downloads,
    dcosCli: engine.dcosCli,
    changeSettings: engine.settings,
    settings: () => readSettings(data, {}, () => undefined),
    destroy: engine.destroy,
    patienceMs,
  });
}

test('nothing happens without the word', async () => {
  const { engine, up } = await exampleEngine();
  await up('demo');
  for (const typed of ['', 'Reset', 'demo']) {
    expect(await refusal(Array.fromAsync(engine.inventory.reset(typed)))).toEqual([
      'RESET-NOT-TYPED',
      'invalid',
    ]);
  }
  expect((await engine.status('demo')).state).toBe('running');
});

test('clusters, downloads, settings and logs go, and the engine is as new', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  await up('other');
  await put(join(data, 'downloads'), someDownloads);
  await engine.settings.change({ parallel: 2 });
  const { removed, problems } = await resetAll(engine.inventory);
  expect(problems).toEqual([]);
  expect(removed.map((message) => renderText(message))).toEqual([
    'The cluster demo',
    'The cluster other',
    `Downloads in ${join(data, 'downloads')}`,
    'Settings',
    'Logs and histories',
  ]);
  expect(await tree(data)).toEqual({});
  expect(await engine.list()).toEqual([]);
  expect((await engine.settings.read()).parallel).toBeNull();
  expect((await up('demo')).outcome).toBe('done');
});

test('a second reset finds nothing to do', async () => {
  const { engine } = await exampleEngine();
  await resetAll(engine.inventory);
  expect((await resetAll(engine.inventory)).problems).toEqual([]);
});

test('other things in the data folder stay', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  const others = { 'window/config.json': '{}', 'serve/1/state.json': '{}', 'diary.txt': 'mine' };
  await put(data, others);
  await resetAll(engine.inventory);
  expect(await tree(data)).toEqual(others);
});

test('downloads go from another folder, too, and nothing else there', async () => {
  const { engine, data } = await exampleEngine();
  const folder = join(temporaryFolder(), 'mine');
  await put(join(data, 'downloads'), someDownloads);
  await Array.fromAsync(engine.inventory.moveDownloads(folder));
  await put(folder, { 'photo.jpg': 'mine' });
  await resetAll(engine.inventory);
  expect(await tree(folder)).toEqual({ 'photo.jpg': 'mine' });
});

test('the plan says what goes and what stays, in the order in which it goes', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  await put(data, { 'clusters/broken/cluster.yaml': 'version: [' });
  await put(join(data, 'downloads'), someDownloads);
  const { removes, leaves } = await engine.inventory.resetPlan();
  expect(removes.map(({ code }) => code)).toEqual([
    'reset.plan.damaged',
    'reset.plan.simulated',
    'reset.plan.downloads',
    'reset.plan.settings',
    'reset.plan.logs',
  ]);
  expect(leaves.map(({ code }) => code)).toEqual(['reset.leaves.programs', 'reset.leaves.window']);
});

test('an operation that runs is cancelled and waited for', async () => {
  const { engine, data, another } = await exampleEngine();
  const running = await another().up({ name: 'demo', provider: 'simulated', speed: 1 });
  const { problems } = await resetAll(engine.inventory);
  expect(problems).toEqual([]);
  expect((await running.result).outcome).toBe('cancelled');
  expect(await tree(data)).toEqual({});
});

test('a damaged cluster goes: nothing of it exists but its folder', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  const { spec } = clusterPaths(data, 'demo');
  await writeFile(spec, 'version: [');
  const { removed, problems } = await resetAll(engine.inventory);
  expect([removed.length, problems]).toEqual([4, []]);
  expect(await tree(data)).toEqual({});
});

/** A workspace as a cluster with virtual machines leaves it, its cluster.yaml damaged. */
async function damagedCluster(data: string): Promise<void> {
  const machine = { ip: '192.168.57.90', type: 'master', cpus: 2, memory: 2048 };
  await put(join(data, 'clusters/broken'), {
    'cluster.yaml': 'version: [',
    'VagrantConfig.yaml': `m1.dcos:\n${Object.entries(machine)
      .map(([key, value]) => `  ${key}: ${value}\n`)
      .join('')}`,
    'machines.json': JSON.stringify({
      version: 1,
      provider: 'virtualbox',
      cluster: { id: '0a1b2c3d', name: 'broken', domain: 'dcos' },
      key: 'key',
      box: null,
      machines: { m1: { id: 'dv-broken-m1' } },
    }),
  });
}

test('a damaged cluster whose machines may exist stays known where VirtualBox is missing', async () => {
  const empty = temporaryFolder();
  const { engine, data, up } = await exampleEngine({
    PATH: empty,
    VBOX_INSTALL_PATH: empty,
    HOME: empty,
  });
  await up('demo');
  await engine.settings.change({ parallel: 2 });
  await put(join(data, 'downloads'), someDownloads);
  await damagedCluster(data);
  const { removed, problems } = await resetAll(engine.inventory);
  expect(problems.map(({ code }) => code)).toContain('VIRTUALBOX-MISSING');
  expect(removed.map((message) => renderText(message))).toEqual([
    'The cluster demo',
    `Downloads in ${join(data, 'downloads')}`,
  ]);
  // It can be destroyed later, with the settings that it was made with.
  expect((await engine.list()).map(({ name }) => name)).toEqual(['broken']);
  expect((await engine.settings.read()).parallel).toBe(2);
  expect(await readFile(clusterPaths(data, 'broken').spec, 'utf8')).toContain('id: 0a1b2c3d');
});

test('a cluster whose workspace is damaged as well is said, and kept', async () => {
  const { engine, data } = await exampleEngine();
  await damagedCluster(data);
  await writeFile(join(data, 'clusters/broken/machines.json'), '{');
  const { removed, problems } = await resetAll(engine.inventory);
  expect(problems.map(({ code }) => code)).toEqual(['RESET-CLUSTER-UNREADABLE']);
  expect(removed.map(({ code }) => code)).toEqual(['reset.removed.downloads']);
  expect(await readdir(enginePaths(data).clusters)).toEqual(['broken']);
});

test('a cluster of a newer program is not touched', async () => {
  const { engine, data } = await exampleEngine();
  await put(data, { 'clusters/future/cluster.yaml': 'version: 99\n' });
  const { problems } = await resetAll(engine.inventory);
  expect(problems.map(({ code }) => code)).toEqual(['STORAGE-NEWER']);
  expect(await tree(join(data, 'clusters'))).toEqual({ 'future/cluster.yaml': 'version: 99\n' });
});

test('a process that does not let go of its cluster is named, and not broken', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  await up('other');
  const folder = clusterPaths(data, 'demo').lock;
  const program = join(import.meta.dirname, '../storage/programs/hold.ts');
  const holder = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  const { removed, problems } = await resetAll(impatient(engine, data, 200));
  expect(problems.map(({ code, params }) => [code, params?.holder])).toEqual([
    ['CLUSTER-BUSY', `process ${holder.pid} (hold)`],
  ]);
  expect(removed.map((message) => renderText(message))).toContain('The cluster other');
  expect((await engine.status('demo')).name).toBe('demo');
  expect(holder.exitCode).toBeNull();
});

test('who stops listening stops it after the cluster that it is at', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  const reset = engine.inventory.reset('reset');
  await reset.next();
  await reset.return();
  const before = await tree(data);
  await mkdir(join(data, 'later'));
  expect(await tree(data)).toEqual(before);
  // Whatever was left can be taken away by another one.
  expect((await resetAll(engine.inventory)).problems).toEqual([]);
  await expect(stat(enginePaths(data).clusters)).rejects.toThrow('ENOENT');
  await rm(join(data, 'later'), { recursive: true });
});
