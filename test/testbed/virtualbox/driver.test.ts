import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deleteSnapshot,
  extraDataOf,
  powerOffVm,
  readRegistry,
  registeredVms,
  removeVm,
  restoreSnapshot,
  saveVm,
  setExtraData,
  snapshotsOf,
  startVm,
  takeSnapshot,
  virtualboxVersion,
  vmInfo,
} from '../../../src/engine/virtualbox/index.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { type FreshVirtualBox, freshVirtualBox, until } from './fresh-virtualbox.ts';

let virtualbox: FreshVirtualBox;
beforeEach(async () => {
  virtualbox = await freshVirtualBox();
});
afterEach(() => virtualbox.end());

const names = async () => (await registeredVms(virtualbox.vbox)).vms.map(({ name }) => name);
const stateOf = async (uuid: string) => {
  const info = await vmInfo(virtualbox.vbox, uuid);
  return typeof info === 'string' ? info : info.vmState;
};

describe('VBoxManage through the driver', () => {
  it('is of version 7 and has no machines', async () => {
    const { vbox } = virtualbox;
    expect((await virtualboxVersion(vbox))?.number).toMatch(/^7\.\d+\.\d+$/);
    expect(await registeredVms(vbox)).toEqual({ vms: [], complete: true });
  });

  it('leads a machine through its whole life', async () => {
    const { vbox } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    expect(await stateOf(uuid)).toBe('poweroff');

    await startVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('running');
    await startVm(vbox, uuid, {});
    const running = (await registeredVms(vbox)).vms;
    expect(running).toEqual([{ uuid, name: 'dv-demo-m1', running: true }]);

    await saveVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('saved');
    await saveVm(vbox, uuid, {});
    await startVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('running');

    const snapshot = await takeSnapshot(vbox, uuid, 'before "the test"', 'two\nlines', {});
    await powerOffVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('poweroff');
    await restoreSnapshot(vbox, uuid, snapshot, {});
    // Taken of a running machine, so its memory is back as well.
    expect(await stateOf(uuid)).toBe('saved');
    await startVm(vbox, uuid, {});
    expect(await snapshotsOf(vbox, uuid)).toMatchObject([
      { uuid: snapshot, name: 'before "the test"', current: true },
    ]);
    await powerOffVm(vbox, uuid, {});
    await deleteSnapshot(vbox, uuid, snapshot, {});
    await deleteSnapshot(vbox, uuid, snapshot, {});
    expect(await snapshotsOf(vbox, uuid)).toEqual([]);

    await startVm(vbox, uuid, {});
    await removeVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('absent');
    await removeVm(vbox, uuid, {});
    expect(await names()).toEqual([]);
  });

  it('reads names that are not ASCII, with quotation marks and what looks like an entry', async () => {
    const odd = ['Zürich', '東京 "2"', 'a" {00000000-0000-0000-0000-000000000000}', 'smile 🙂'];
    const uuids: string[] = [];
    for (const name of odd) uuids.push(await virtualbox.emptyMachine(name));
    expect((await names()).toSorted()).toEqual(odd.toSorted());
    for (const [index, uuid] of uuids.entries()) {
      expect(await vmInfo(virtualbox.vbox, uuid)).toMatchObject({ name: odd[index] });
    }
  });

  it('starts and saves a machine whose name is not ASCII', async () => {
    const uuid = await virtualbox.emptyMachine('Größe "日本"');
    await startVm(virtualbox.vbox, uuid, {});
    await saveVm(virtualbox.vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('saved');
  });

  it('reads back the notes that it writes', async () => {
    const { vbox } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    await setExtraData(vbox, uuid, 'dcos-vagrant/cluster', 'ce000001');
    await setExtraData(vbox, uuid, 'dcos-vagrant/machine', 'größe "m1"');
    expect(Object.fromEntries(await extraDataOf(vbox, uuid))).toMatchObject({
      'dcos-vagrant/cluster': 'ce000001',
      'dcos-vagrant/machine': 'größe "m1"',
    });
  });
});

describe('what goes on behind our back', () => {
  it('a machine that somebody deletes is absent, and starting it is a problem', async () => {
    const { vbox, run } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    const kept = await virtualbox.emptyMachine('dv-demo-a1');
    const args = ['unregistervm', uuid, '--delete'];
    await run({ purpose: 'delete it as its user would', file: vbox.file, args });
    expect(await stateOf(uuid)).toBe('absent');
    expect(await problemFrom(startVm(vbox, uuid, {}))).toMatchObject({
      code: 'VIRTUALBOX-MACHINE-UNKNOWN',
    });
    expect((await registeredVms(vbox)).vms.map((vm) => vm.uuid)).toEqual([kept]);
  });

  it('a machine whose files are gone is inaccessible, and can be removed', async () => {
    const { vbox } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    const kept = await virtualbox.emptyMachine('dv-demo-a1');
    const file = (await readRegistry(virtualbox)).get(uuid) ?? '';
    await endService();
    await rm(dirname(file), { recursive: true });
    expect((await registeredVms(vbox)).vms).toContainEqual({ uuid, name: null, running: false });
    expect(await stateOf(uuid)).toBe('inaccessible');
    expect(await problemFrom(startVm(vbox, uuid, {}))).toMatchObject({
      code: 'VIRTUALBOX-MACHINE-INACCESSIBLE',
    });
    await removeVm(vbox, uuid, {});
    expect((await registeredVms(vbox)).vms.map((vm) => vm.uuid)).toEqual([kept]);
  });

  it('its service ends by itself when nobody asks; the next call starts it anew', async () => {
    const { service } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    await until('the service ended', async () => (await service()).length === 0);
    expect(await stateOf(uuid)).toBe('poweroff');
    expect(await service()).toHaveLength(1);
  });

  it('its service is told to end right before each of ten calls', async () => {
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    for (let round = 0; round < 10; round += 1) {
      for (const pid of await virtualbox.service()) process.kill(pid, 'SIGTERM');
      expect(await stateOf(uuid)).toBe('poweroff');
    }
  });

  it('a machine whose process is killed is aborted, and starts again', async () => {
    const { vbox } = virtualbox;
    const uuid = await virtualbox.emptyMachine('dv-demo-m1');
    await startVm(vbox, uuid, {});
    for (const pid of await virtualbox.machines()) process.kill(pid, 'SIGKILL');
    await until('the machine is aborted', async () => (await stateOf(uuid)) === 'aborted');
    await startVm(vbox, uuid, {});
    expect(await stateOf(uuid)).toBe('running');
  });
});

async function endService() {
  for (const pid of await virtualbox.service()) process.kill(pid, 'SIGTERM');
  await until('the service ended', async () => (await virtualbox.service()).length === 0);
}

async function problemFrom(work: Promise<unknown>) {
  return work.then(
    () => expect.unreachable('it should have been refused'),
    (error: unknown) => problemOf(error),
  );
}
