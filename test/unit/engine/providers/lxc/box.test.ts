import { expect, test } from 'vitest';
import {
  boxName,
  configuredBox,
  isOurBox,
  ownBoxes,
} from '../../../../../src/engine/providers/lxc/box.ts';
import type { MachineSpec } from '../../../../../src/shared/cluster/spec.ts';

test('a box is named after its file, and another content is another box', () => {
  const name = boxName('/srv/boxes/bookworm lxc.box', 1000, 1);
  expect(name).toMatch(/^dv-bookworm-lxc-[0-9a-f]{8}$/);
  expect(isOurBox(name)).toBe(true);
  expect(boxName('/srv/boxes/bookworm lxc.box', 1000, 2)).not.toBe(name);
  expect(boxName('/srv/boxes/bookworm lxc.box', 1001, 1)).not.toBe(name);
  expect(boxName('/home/boxes/bookworm lxc.box', 1000, 1)).not.toBe(name);
});

test('a box that somebody else named is not ours to remove', () => {
  expect(isOurBox('mesosphere/dcos-centos-virtualbox')).toBe(false);
  expect(isOurBox('dv-mine')).toBe(false);
});

test('no box, or one that is no file, is a missing prerequisite', async () => {
  await expect(configuredBox(null)).rejects.toMatchObject({
    problem: { code: 'LXC-BOX-MISSING', kind: 'prerequisite' },
  });
  await expect(configuredBox('/nowhere/a.box')).rejects.toMatchObject({
    problem: { code: 'LXC-BOX-UNREADABLE', kind: 'prerequisite' },
  });
  await expect(configuredBox('/')).rejects.toMatchObject({
    problem: { code: 'LXC-BOX-UNREADABLE' },
  });
});

test('boxes that machines name themselves are added once', () => {
  const machine = (name: string | null): MachineSpec => ({
    name: 'm1',
    type: 'master',
    ip: '192.168.57.90',
    cpus: 2,
    memoryMiB: 2048,
    memoryReservedMiB: null,
    aliases: [],
    box: { name, url: null, version: null },
  });
  const boxes = ownBoxes([machine('centos'), machine(null), machine('centos'), machine('other')]);
  expect(boxes.map(({ name }) => name)).toEqual(['centos', 'other']);
});
