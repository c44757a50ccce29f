import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClusterRecord } from '../../../src/engine/providers/provider.ts';
import { recordingContext } from '../vagrant/recording-context.ts';
import { Computer } from './computer.ts';

let computer: Computer;
let demo: ClusterRecord;
beforeEach(async () => {
  computer = await Computer.start();
  demo = await computer.cluster('demo', '0a1b2c3d', '192.168.57.0/24');
});
afterEach(() => computer.remove());

const create = (cluster = demo) => computer.provider.createNetwork(cluster, recordingContext());
const remove = (cluster = demo) => computer.provider.removeNetwork(cluster, recordingContext());
const mask = '255.255.255.0';

test('an adapter is made once, noted as ours, and removed with its note', async () => {
  await create();
  await create();
  expect(computer.box.adapters).toEqual([{ name: 'vboxnet0', address: '192.168.57.1', mask }]);
  expect(computer.box.notes).toEqual({ 'dcos-vagrant/adapter/vboxnet0': '0a1b2c3d' });
  expect(computer.calls.filter((call) => call.includes('hostonlyif create'))).toHaveLength(1);
  await remove();
  expect(computer.box.adapters).toEqual([]);
  expect(computer.box.notes).toEqual({});
});

test('an adapter that was there before is used, and stays', async () => {
  const theirs = { name: 'vboxnet3', address: '192.168.57.1', mask };
  computer.box.adapters.push(theirs);
  expect(await computer.provider.hasNetwork(demo)).toBe(true);
  await create();
  await remove();
  expect(computer.box.adapters).toEqual([theirs]);
});

test('an adapter that lost its address is not taken for the network', async () => {
  await create();
  for (const adapter of computer.box.adapters) adapter.address = '0.0.0.0';
  expect(await computer.provider.hasNetwork(demo)).toBe(false);
});

test('each cluster has its own', async () => {
  const other = await computer.cluster('other', 'ffffffff', '192.168.58.0/24');
  await create();
  await create(other);
  expect(computer.box.adapters.map(({ address }) => address)).toEqual([
    '192.168.57.1',
    '192.168.58.1',
  ]);
  await remove();
  expect(await computer.provider.hasNetwork(other)).toBe(true);
});

describe('a network that VirtualBox does not allow', () => {
  const outside = () => computer.cluster('old', '0000000a', '192.168.65.0/24');

  test('is refused before anything is made', async () => {
    await expect(create(await outside())).rejects.toMatchObject({
      problem: {
        code: 'VBOX-NET-RANGE',
        kind: 'prerequisite',
        params: { detail: '192.168.65.0/24 is not within 192.168.56.0/21' },
      },
    });
    expect(computer.box.adapters).toEqual([]);
  });

  test('is made where /etc/vbox/networks.conf allows it', async () => {
    await writeFile(join(computer.folder, 'networks.conf'), '# ours\n* 192.168.64.0/20\n');
    await create(await outside());
    expect(computer.box.adapters).toMatchObject([{ address: '192.168.65.1' }]);
    // What the file does not name is forbidden then, also what is allowed without it.
    await expect(create(demo)).rejects.toMatchObject({ problem: { code: 'VBOX-NET-RANGE' } });
  });

  test.each(['6.1.26r145957', '5.2.44r139111'])('is made by VirtualBox %s', async (version) => {
    computer.box.version = version;
    await create(await outside());
    expect(computer.box.adapters).toHaveLength(1);
  });
});

describe('a network that this computer is in already', () => {
  test('by another adapter of VirtualBox', async () => {
    computer.box.adapters.push({ name: 'vboxnet0', address: '192.168.57.33', mask });
    await expect(create()).rejects.toMatchObject({
      problem: { code: 'VIRTUALBOX-NETWORK-IN-USE', params: { device: 'vboxnet0' } },
    });
  });

  test('by its own network card', async () => {
    const system = { addresses: () => ({ wlan0: ['fe80::1', '192.168.57.20'] }) };
    const home = await Computer.start({ system });
    await expect(home.provider.createNetwork(demo, recordingContext())).rejects.toMatchObject({
      problem: { code: 'VIRTUALBOX-NETWORK-IN-USE', params: { device: 'wlan0' } },
    });
    expect(home.box.adapters).toEqual([]);
    await home.remove();
  });
});
