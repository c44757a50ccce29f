import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lockOf } from '../../../../src/engine/inventory/downloads.ts';
import {
  type MoveOptions,
  moveDownloads,
  settleMove,
} from '../../../../src/engine/inventory/move.ts';
import { notedMove, noteMove } from '../../../../src/engine/inventory/moving.ts';
import { acquireLock } from '../../../../src/engine/storage/index.ts';
import type { Message } from '../../../../src/shared/messages/message.ts';
import { exampleEngine, refusal } from '../clusters/example-engine.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { put, someDownloads, tree } from './files.ts';

let data: string;
let home: string;
let to: string;
/** What the setting says. */
let downloads: string | null;
beforeEach(async () => {
  data = temporaryFolder();
  home = join(data, 'downloads');
  to = join(temporaryFolder(), 'elsewhere');
  downloads = null;
  await put(home, someDownloads);
});

const options = (other: Partial<MoveOptions> = {}): MoveOptions => ({
  data,
  downloads: async () => downloads,
  setDownloads: async (folder) => {
    downloads = folder;
  },
  clusters: async () => [],
  hash: (path) => readFile(path, 'utf8'),
  freeBytes: async () => 1e12,
  ...other,
});

const never = new AbortController().signal;
const move = (other: Partial<MoveOptions> = {}, folder = to, signal = never) =>
  moveDownloads(folder, options(other), () => undefined, signal);

/** Whatever happened, one whole set is where the setting says, and nothing is left of another. */
async function expectHome() {
  expect(downloads).toBeNull();
  expect(await tree(home)).toEqual(someDownloads);
  expect(await tree(to)).toEqual({});
  expect(await notedMove(data)).toBeNull();
}
async function expectMoved() {
  expect(downloads).toBe(to);
  expect(await tree(to)).toEqual(someDownloads);
  expect(await tree(home)).toEqual({});
  expect(await notedMove(data)).toBeNull();
}

test('the files are elsewhere afterwards, whole, and the old ones are gone', async () => {
  await put(home, { 'uploads/my.sh': 'mine', 'known/1.json': '{}' });
  expect(await move()).toEqual({ folder: to });
  expect(downloads).toBe(to);
  expect(await tree(to)).toEqual(someDownloads);
  // What clusters name by its path, and what is known of files, stays.
  expect(await tree(home)).toEqual({ 'uploads/my.sh': 'mine', 'known/1.json': '{}' });
});

test('they can come home again, where other things of the engine are', async () => {
  await put(home, { 'known/1.json': '{}' });
  await move();
  expect(await move({}, home)).toEqual({ folder: home });
  expect(downloads).toBeNull();
  expect(await tree(home)).toEqual({ ...someDownloads, 'known/1.json': '{}' });
  expect(await tree(to)).toEqual({});
});

test('nothing downloaded yet: only the setting changes', async () => {
  await rm(home, { recursive: true });
  await move();
  expect(downloads).toBe(to);
});

test('it is told how far it is, and never backwards', async () => {
  const told: (readonly [number, Message | null])[] = [];
  await moveDownloads(to, options(), (...each) => void told.push(each), never);
  const fractions = told.map(([fraction]) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(new Set(told.map(([, now]) => now?.code))).toEqual(
    new Set(['storage.move.copying', 'storage.move.comparing', 'storage.move.clearing']),
  );
});

test('a copy that differs is not used, and everything is as before', async () => {
  const hash = async (path: string) => (path.startsWith(to) ? 'other' : 'one');
  expect(await refusal(move({ hash }))).toEqual(['INVENTORY-COPY-DIFFERS', 'failed']);
  await expectHome();
});

test('cancelled in the middle, everything is as before', async () => {
  const stop = new AbortController();
  const hash = async (path: string) => {
    if (path.startsWith(to)) stop.abort();
    return 'same';
  };
  expect(await refusal(move({ hash }, to, stop.signal))).toEqual([
    'INVENTORY-MOVE-CANCELLED',
    'cancelled',
  ]);
  await expectHome();
});

test('a setting that cannot be written leaves everything as before', async () => {
  const setDownloads = async () => {
    throw new Error('no space');
  };
  expect(await refusal(move({ setDownloads }))).toEqual(['STORAGE-FAILED', 'failed']);
  await expectHome();
});

test('a setting that was written counts, also where its answer was lost', async () => {
  const setDownloads = async (folder: string | null) => {
    downloads = folder;
    throw new Error('lost');
  };
  expect(await refusal(move({ setDownloads }))).toEqual(['STORAGE-FAILED', 'failed']);
  await expectMoved();
});

test('a download that ends meanwhile is not left behind', async () => {
  const hash = async () => {
    await put(home, { 'boxes/new.box': 'just downloaded' });
    return 'same';
  };
  expect(await refusal(move({ hash }))).toEqual(['INVENTORY-DOWNLOADS-CHANGED', 'busy']);
  expect(await tree(home)).toEqual({ ...someDownloads, 'boxes/new.box': 'just downloaded' });
  expect(await tree(to)).toEqual({});
});

test('a crash while copying: the next engine removes the copies', async () => {
  await noteMove(data, { from: home, to });
  await put(to, { 'boxes/dcos-0.10.0.box': 'a b' });
  await settleMove(options());
  await expectHome();
});

test('a crash after the switch: the next engine removes the old files', async () => {
  await noteMove(data, { from: home, to });
  await put(to, someDownloads);
  downloads = to;
  await settleMove(options());
  await expectMoved();
});

test('a crash before the note: nothing is known and nothing is touched', async () => {
  await settleMove(options());
  await expectHome();
});

test('a setting that names a third folder meanwhile: neither set is touched', async () => {
  await noteMove(data, { from: home, to });
  await put(to, someDownloads);
  downloads = temporaryFolder();
  await settleMove(options());
  expect(await tree(home)).toEqual(someDownloads);
  expect(await tree(to)).toEqual(someDownloads);
});

test('the folder must be able to take them', async () => {
  const full = temporaryFolder();
  await writeFile(join(full, 'something'), '');
  const link = join(temporaryFolder(), 'link');
  await symlink(home, link);
  const expectations: [string, string][] = [
    ['elsewhere', 'SETTINGS-PATH-RELATIVE'],
    [home, 'INVENTORY-TARGET-SAME'],
    [link, 'INVENTORY-TARGET-SAME'],
    [join(home, 'below'), 'INVENTORY-TARGET-INSIDE'],
    [join(data, 'below'), 'INVENTORY-TARGET-INSIDE'],
    [full, 'INVENTORY-TARGET-NOT-EMPTY'],
    [join(full, 'something'), 'SETTINGS-NOT-A-FOLDER'],
    [join(full, 'something', 'below'), 'STORAGE-NOT-WRITABLE'],
    ['/proc/elsewhere', 'STORAGE-NOT-WRITABLE'],
  ];
  for (const [folder, code] of expectations) {
    expect([folder, (await refusal(move({}, folder)))[0]]).toEqual([folder, code]);
  }
  expect(await refusal(move({ freeBytes: async () => 1000 }))).toEqual([
    'INVENTORY-TARGET-FULL',
    'prerequisite',
  ]);
  await expectHome();
});

test('not while something is downloaded', async () => {
  const target = join(home, 'installers/1.13.9/dcos_generate_config.sh');
  const lock = await acquireLock(lockOf(target), 'DC/OS 1.13.9');
  expect(await refusal(move())).toEqual(['INVENTORY-DOWNLOAD-RUNS', 'busy']);
  if (lock.kind === 'acquired') await lock.release();
  await move();
  await expectMoved();
});

test('an engine finds its installers in the new place at once', async () => {
  const { engine, data: own, another } = await exampleEngine();
  await put(join(own, 'downloads'), someDownloads);
  const told = await Array.fromAsync(engine.inventory.moveDownloads(to));
  expect(told.at(-1)).toEqual({ progress: 1, now: null, result: { folder: to } });
  for (const each of [engine, another()]) {
    expect((await each.inventory.report()).downloadsFolder).toBe(to);
    const version = (await each.versions()).find(({ version }) => version === '2.2.1');
    expect(version?.path).toBe(join(to, 'installers/2.2.1/dcos_generate_config.sh'));
  }
});

test('not while an operation runs, and two moves are never at it at once', async () => {
  const { engine, data: own } = await exampleEngine();
  await put(join(own, 'downloads'), someDownloads);
  const handle = await engine.up({ name: 'demo', provider: 'simulated', speed: 1 });
  expect(await refusal(Array.fromAsync(engine.inventory.moveDownloads(to)))).toEqual([
    'INVENTORY-OPERATION-RUNS',
    'busy',
  ]);
  handle.cancel();
  await handle.result;
  const both = await Promise.allSettled(
    [to, `${to}-2`].map((folder) => Array.fromAsync(engine.inventory.moveDownloads(folder))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
