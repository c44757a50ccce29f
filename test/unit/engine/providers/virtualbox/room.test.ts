import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  refuseWithoutRoom,
  takenBeside,
} from '../../../../../src/engine/providers/virtualbox/room.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dcos-vagrant-room-'));
});
afterEach(() => rm(folder, { recursive: true }));

const exbibyte = 2 ** 40;

it('lets through what the disk has room for', async () => {
  await refuseWithoutRoom([{ settings: join(folder, 'dv-demo-m1.vbox'), mebibytes: 1 }]);
});

it('adds up what machines of one disk need, and refuses before anything is written', async () => {
  const settings = (name: string) => join(folder, name, `${name}.vbox`);
  const needs = ['m1', 'a1'].map((name) => ({ settings: settings(name), mebibytes: exbibyte / 2 }));
  await expect(refuseWithoutRoom(needs)).rejects.toMatchObject({
    problem: {
      code: 'VIRTUALBOX-NO-ROOM',
      kind: 'prerequisite',
      params: { needed: expect.any(String) },
    },
  });
});

it('refuses nothing where nobody knows where the machine lies', async () => {
  await refuseWithoutRoom([{ settings: undefined, mebibytes: exbibyte }]);
});

it('counts what lies beside the settings file, folders included', async () => {
  await writeFile(join(folder, 'disk.vmdk'), Buffer.alloc(3 * 2 ** 20, 1));
  expect(await takenBeside(join(folder, 'dv-demo-m1.vbox'))).toBe(3);
});
