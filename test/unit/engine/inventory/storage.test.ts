import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOf } from '../../../../src/engine/inventory/downloads.ts';
import { bytesOf } from '../../../../src/engine/inventory/size.ts';
import { acquireLock, clusterPaths } from '../../../../src/engine/storage/index.ts';
import type { StoredItem } from '../../../../src/shared/api/answers.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { exampleEngine, refusal } from '../clusters/example-engine.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { put, someDownloads, tree } from './files.ts';

const shown = ({ id, kind, title, removable }: StoredItem) => [
  id,
  kind,
  renderText(title),
  removable.ok ? 'removable' : removable.why.code,
];

test('an engine that never did anything has nothing on the disk', async () => {
  const { engine, data } = await exampleEngine();
  const report = await engine.inventory.report();
  expect(report).toMatchObject({ dataFolder: data, items: [], totalBytes: 0 });
  expect(report.downloadsFolder).toBe(join(data, 'downloads'));
  expect(report.freeBytes).toBeGreaterThan(0);
});

test('what is on the disk is listed with what it takes', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  await put(join(data, 'downloads'), { ...someDownloads, 'uploads/my.sh': '#!/bin/bash' });
  const { items, totalBytes } = await engine.inventory.report();
  expect(items.map(shown)).toEqual([
    ['box:dcos-0.10.0', 'box', 'Box dcos-0.10.0', 'removable'],
    [
      'unfinished:installer:1.13.9',
      'unfinished',
      'Unfinished download of the installer of DC/OS 1.13.9',
      'removable',
    ],
    ['installer:2.2.1', 'installer', 'Installer of DC/OS 2.2.1', 'removable'],
    ['upload:my.sh', 'installer', 'Your file my.sh', 'removable'],
    ['machines:demo', 'machines', 'Machines of the cluster demo', 'INVENTORY-MACHINES'],
    ['logs:demo', 'logs', 'Logs of the cluster demo', 'removable'],
  ]);
  expect(items.every(({ bytes }) => bytes > 0)).toBe(true);
  expect(totalBytes).toBe(items.reduce((sum, { bytes }) => sum + bytes, 0));
});

test('a disk image with holes counts what is allocated', async () => {
  const folder = temporaryFolder();
  await using file = await open(join(folder, 'disk.vdi'), 'w');
  await file.truncate(1_000_000_000);
  expect(await bytesOf(folder)).toBeLessThan(1_000_000);
});

test('downloads and logs are removed; the rest stays', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo');
  await put(join(data, 'downloads'), someDownloads);
  for (const id of ['installer:2.2.1', 'unfinished:installer:1.13.9', 'logs:demo']) {
    await engine.inventory.remove(id);
  }
  expect(await tree(join(data, 'downloads'))).toEqual({ 'boxes/dcos-0.10.0.box': 'a box' });
  expect(await tree(clusterPaths(data, 'demo').logs)).toEqual({});
  expect((await engine.status('demo')).state).toBe('running');
  const { items } = await engine.inventory.report();
  expect(items.map(({ id }) => id)).toEqual(['box:dcos-0.10.0', 'machines:demo']);
});

test('what is not there, and machines, are refused with the reason', async () => {
  const { engine, up } = await exampleEngine();
  await up('demo');
  expect(await refusal(engine.inventory.remove('installer:1.2.3'))).toEqual([
    'INVENTORY-UNKNOWN',
    'invalid',
  ]);
  expect(await refusal(engine.inventory.remove('machines:demo'))).toEqual([
    'INVENTORY-MACHINES',
    'invalid',
  ]);
});

test('what is being downloaded stays', async () => {
  const { engine, data } = await exampleEngine();
  await put(join(data, 'downloads'), someDownloads);
  const target = join(data, 'downloads/installers/1.13.9/dcos_generate_config.sh');
  const lock = await acquireLock(lockOf(target), 'DC/OS 1.13.9');
  expect(await refusal(engine.inventory.remove('unfinished:installer:1.13.9'))).toEqual([
    'INVENTORY-DOWNLOADING',
    'busy',
  ]);
  if (lock.kind === 'acquired') await lock.release();
  await engine.inventory.remove('unfinished:installer:1.13.9');
  expect(Object.keys(await tree(join(data, 'downloads')))).toHaveLength(2);
});

test('an installer that an operation may need stays until its end', async () => {
  const { engine, data, up } = await exampleEngine();
  await up('demo', { dcos: '2.2.1' });
  await put(join(data, 'downloads'), someDownloads);
  const lock = await acquireLock(clusterPaths(data, 'demo').lock, 'up');
  expect(await refusal(engine.inventory.remove('installer:2.2.1'))).toEqual([
    'INVENTORY-IN-USE',
    'busy',
  ]);
  if (lock.kind === 'acquired') await lock.release();
  await engine.inventory.remove('installer:2.2.1');
});

test('a file of the user stays as long as a cluster is installed from it', async () => {
  const { engine, data, up } = await exampleEngine();
  await put(join(data, 'downloads/uploads'), { 'my.sh': '#!/bin/bash\n', 'my.yaml': 'a: b\n' });
  const path = join(data, 'downloads/uploads/my.sh');
  const configPath = join(data, 'downloads/uploads/my.yaml');
  await up('demo', { provider: 'simulated', installer: { path, configPath } });
  for (const id of ['upload:my.sh', 'upload:my.yaml']) {
    expect(await refusal(engine.inventory.remove(id))).toEqual(['INVENTORY-NAMED', 'busy']);
  }
});

test('of a running operation the log stays, of those before it goes', async () => {
  const { engine, data } = await exampleEngine();
  const { logs } = clusterPaths(data, 'demo');
  const running = await engine.up({ name: 'demo', provider: 'simulated', speed: 1 });
  await put(logs, { '20200101T000000000-deploy-1a2b.log': 'long ago' });
  await expect.poll(async () => Object.keys(await tree(logs))).toHaveLength(2);
  await engine.inventory.remove('logs:demo');
  expect(Object.keys(await tree(logs))).toEqual([expect.stringContaining(running.id)]);
  expect(
    (await engine.inventory.report()).items.find(({ id }) => id === 'logs:demo'),
  ).toMatchObject({
    removable: { ok: false, why: { code: 'INVENTORY-IN-USE' } },
  });
  running.cancel();
  expect((await running.result).outcome).toBe('cancelled');
});
