import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  deleteSnapshot,
  extraDataOf,
  hostOnly,
  powerOffVm,
  registeredVms,
  removeVm,
  restoreSnapshot,
  resumeVm,
  saveVm,
  setExtraData,
  snapshotsOf,
  startVm,
  takeSnapshot,
  type VBoxManage,
  virtualboxVersion,
  vmInfo,
} from '../../../src/engine/virtualbox/index.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { type FakeVBoxManage, fakeVBoxManage } from './fake-vboxmanage.ts';

/** The machine run-01 of the recordings. */
const uuid = '1837fdcc-ce28-436f-9b01-45713ae30370';
const lost = '58d2c52f-98e6-4d0b-8ad1-ab2ab5dad6b0';
const race = 'err-vboxsvc-shutdown-race';

let fake: FakeVBoxManage;
let vbox: VBoxManage;
beforeEach(async () => {
  fake = await fakeVBoxManage();
  vbox = fake.vbox;
});
afterEach(() => fake.dispose());

interface Change {
  readonly act: () => Promise<unknown>;
  readonly recordings: readonly string[];
  readonly calls: readonly string[];
}

const show = `showvminfo ${uuid} --machinereadable`;
const list = ['list vms', 'list runningvms'];
const snapshots = `snapshot ${uuid} list --machinereadable`;
const live1 = 'fa20b51f-5885-4211-ae4f-73f0aab9885b';
const live2 = '8051c9c4-74c6-443c-a8eb-27af630844d7';

const changes: Readonly<Record<string, Change>> = {
  'a start': {
    act: () => startVm(vbox, uuid, {}),
    recordings: ['startvm-headless-ok', 'showvminfo-mr-running-headless'],
    calls: [`startvm ${uuid} --type headless`, show],
  },
  'a start of what runs already': {
    act: () => startVm(vbox, uuid, {}),
    recordings: ['startvm-already-running', 'showvminfo-mr-running'],
    calls: [`startvm ${uuid} --type headless`, show],
  },
  'saving memory': {
    act: () => saveVm(vbox, uuid, {}),
    recordings: ['controlvm-savestate', 'showvminfo-mr-saved'],
    calls: [`controlvm ${uuid} savestate`, show],
  },
  'saving what does not run': {
    act: () => saveVm(vbox, uuid, {}),
    recordings: ['controlvm-savestate-stopped', 'showvminfo-mr-poweroff-run01'],
    calls: [`controlvm ${uuid} savestate`, show],
  },
  'waking a paused machine': {
    act: () => resumeVm(vbox, uuid, {}),
    recordings: ['controlvm-resume', 'showvminfo-mr-running'],
    calls: [`controlvm ${uuid} resume`, show],
  },
  'switching off': {
    act: () => powerOffVm(vbox, uuid, {}),
    recordings: ['controlvm-poweroff-running', 'showvminfo-mr-poweroff-run01'],
    calls: [`controlvm ${uuid} poweroff`, show],
  },
  'switching off what was saved': {
    act: () => powerOffVm(vbox, uuid, {}),
    recordings: ['controlvm-poweroff-saved', 'showvminfo-mr-saved'],
    calls: [`controlvm ${uuid} poweroff`, show],
  },
  'removing a running machine': {
    act: () => removeVm(vbox, uuid, {}),
    recordings: [
      'showvminfo-mr-running',
      'controlvm-poweroff-running',
      'showvminfo-mr-poweroff-run01',
      'unregistervm-delete',
      'list-vms-4',
      'list-runningvms-none',
    ],
    calls: [show, `controlvm ${uuid} poweroff`, show, `unregistervm ${uuid} --delete`, ...list],
  },
  'removing a machine whose files are gone, though it exits 1': {
    act: () => removeVm(vbox, lost, {}),
    recordings: [
      'showvminfo-mr-inaccessible',
      'unregistervm-inaccessible',
      'list-vms-after-inaccessible',
      'list-runningvms-none',
    ],
    calls: [`showvminfo ${lost} --machinereadable`, `unregistervm ${lost} --delete`, ...list],
  },
  'removing what its ending process still holds': {
    act: () => removeVm(vbox, uuid, {}),
    recordings: [
      'showvminfo-mr-aborted',
      'unregistervm-while-running',
      'list-vms-inaccessible',
      'list-runningvms-none',
      'unregistervm-delete',
      'list-vms-empty',
    ],
    calls: [
      show,
      `unregistervm ${uuid} --delete`,
      ...list,
      `unregistervm ${uuid} --delete`,
      'list vms',
    ],
  },
  'removing what is gone': {
    act: () => removeVm(vbox, uuid, {}),
    recordings: ['showvminfo-unknown-uuid'],
    calls: [show],
  },
  'a snapshot': {
    act: () => takeSnapshot(vbox, uuid, 'live 1', 'two lines', {}),
    recordings: ['snapshot-list-none-mr', 'snapshot-take-running', 'snapshot-list-mr-running'],
    calls: [snapshots, `snapshot ${uuid} take live 1 --description two lines`, snapshots],
  },
  'going back to a snapshot': {
    act: () => restoreSnapshot(vbox, uuid, live2, {}),
    recordings: ['snapshot-restore', 'snapshot-list-mr-running'],
    calls: [`snapshot ${uuid} restore ${live2}`, snapshots],
  },
  'deleting a snapshot': {
    act: () => deleteSnapshot(vbox, uuid, live1, {}),
    recordings: ['snapshot-delete', 'snapshot-list-none-mr'],
    calls: [`snapshot ${uuid} delete ${live1}`, snapshots],
  },
  'a note': {
    act: () => setExtraData(vbox, uuid, 'a/b', 'c', {}),
    recordings: ['setextradata'],
    calls: [`setextradata ${uuid} a/b c`],
  },
};

describe.each(Object.entries(changes))('%s', (_, { act, recordings, calls }) => {
  test('asks what came of it', async () => {
    await fake.willSay(...recordings);
    await act();
    expect(await fake.calls()).toEqual(calls);
  });

  test('comes about though VBoxSVC is away at any one of its calls', async () => {
    for (const [at] of recordings.entries()) {
      await fake.willSay(...recordings.toSpliced(at, 0, race));
      await act();
      expect(await fake.calls()).toEqual(calls.toSpliced(at, 0, calls[at] ?? ''));
    }
  });
});

describe('what goes wrong', () => {
  const start = () => startVm(vbox, uuid, {});
  test.each<[string, () => Promise<unknown>, string[], string]>([
    [
      'VBoxSVC away twice',
      start,
      [race, race, 'showvminfo-mr-poweroff-run01'],
      'VIRTUALBOX-SERVICE-UNREACHABLE',
    ],
    [
      'a start that comes to nothing',
      start,
      ['startvm-headless-ok', 'showvminfo-mr-aborted'],
      'VIRTUALBOX-NOT-DONE',
    ],
    [
      'a network that is gone',
      start,
      ['startvm-hostonly-missing', 'showvminfo-mr-poweroff-run01'],
      'VIRTUALBOX-ADAPTER-GONE',
    ],
    [
      'no driver',
      start,
      ['startvm-engine-default', 'showvminfo-mr-poweroff-run01'],
      'VIRTUALBOX-DRIVER-MISSING',
    ],
    [
      'a process that ends at once',
      start,
      ['startvm-headless-nodriver', 'showvminfo-mr-aborted'],
      'VIRTUALBOX-ENDED-AT-START',
    ],
    [
      'a machine removed meanwhile',
      start,
      ['startvm-unknownvm', 'showvminfo-unknown-uuid'],
      'VIRTUALBOX-MACHINE-UNKNOWN',
    ],
    [
      'files that are gone',
      start,
      ['startvm-inaccessible', 'showvminfo-mr-inaccessible'],
      'VIRTUALBOX-MACHINE-INACCESSIBLE',
    ],
    [
      'disks that others are built on',
      () => removeVm(vbox, uuid, {}),
      [
        'showvminfo-mr-aborted',
        'unregistervm-hasclones',
        'list-vms-inaccessible',
        'list-runningvms-none',
      ],
      'VIRTUALBOX-HAS-CLONES',
    ],
    [
      'a snapshot that is not there',
      () => restoreSnapshot(vbox, uuid, 'nope', {}),
      ['snapshot-restore-unknown', 'snapshot-list-none-mr'],
      'VIRTUALBOX-SNAPSHOT-UNKNOWN',
    ],
    [
      'a snapshot that others follow',
      () => deleteSnapshot(vbox, uuid, live1, {}),
      ['snapshot-delete-haschildren', 'snapshot-list-mr-running'],
      'VIRTUALBOX-WRONG-STATE',
    ],
  ])('%s', async (_, act, recordings, code) => {
    await fake.willSay(...recordings);
    const failure = act();
    await expect(failure).rejects.toThrow(ProblemError);
    await expect(failure).rejects.toMatchObject({
      problem: { code, command: { argv: expect.arrayContaining([vbox.file]) } },
    });
    expect(await fake.calls()).toHaveLength(recordings.length);
  });
});

describe('the launcher’s warning', () => {
  test('tells that the driver is missing', async () => {
    await fake.willSay('warn-version');
    expect(await virtualboxVersion(vbox)).toMatchObject({ number: '7.2.22', driverMissing: true });
  });
  test('stands in no list', async () => {
    await fake.willSay('list-vms-inaccessible', 'warn-list-runningvms-1');
    const { vms } = await registeredVms(vbox);
    expect(vms.map(({ name, running }) => [name, running])).toEqual([
      ['Web Server (prod) "Ü" 日本', false],
      ['web-linked', false],
      ['run-01', true],
      [null, false],
    ]);
  });
});

test('machines without snapshots, notes or files are told as such', async () => {
  await fake.willSay('snapshot-list-none-mr', 'getextradata-missing', 'showvminfo-mr-inaccessible');
  expect(await snapshotsOf(vbox, uuid)).toEqual([]);
  expect((await extraDataOf(vbox, uuid)).size).toBe(0);
  expect(await vmInfo(vbox, lost)).toBe('inaccessible');
});

test('a list that is cut off is no complete list', async () => {
  await fake.willSay('locale-C-list-vms');
  expect(await registeredVms(vbox)).toEqual({ vms: [], complete: false });
});

test('without the driver no adapter can be made, and that is what is told', async () => {
  await fake.willSay('list-hostonlyifs-empty', 'warn-hostonlyif-create', 'list-hostonlyifs-empty');
  const adapters = hostOnly(vbox, { version: '7.2.22', platform: 'linux' });
  await expect(adapters.create('192.168.57.1', 24, 'any', {})).rejects.toMatchObject({
    problem: { code: 'VIRTUALBOX-DRIVER-MISSING', kind: 'prerequisite' },
  });
});

test('an adapter that cannot be given its address is not left behind', async () => {
  await fake.willSay(
    'list-hostonlyifs-empty',
    'controlvm-pause',
    'list-hostonlyifs-one',
    'hostonlyif-ipconfig-unknown',
    'controlvm-pause',
    'list-hostonlyifs-empty',
  );
  const adapters = hostOnly(vbox, { version: '7.2.22', platform: 'linux' });
  await expect(adapters.create('192.168.57.1', 24, 'any', {})).rejects.toMatchObject({
    problem: { code: 'VIRTUALBOX-ADAPTER-GONE' },
  });
  expect((await fake.calls()).slice(3)).toEqual([
    'hostonlyif ipconfig vboxnet0 --ip 192.168.57.1 --netmask 255.255.255.0',
    'hostonlyif remove vboxnet0',
    'list hostonlyifs',
  ]);
});

test('nothing is called once the operation is cancelled', async () => {
  await fake.willSay('controlvm-savestate');
  await expect(saveVm(vbox, uuid, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    problem: { kind: 'cancelled' },
  });
  expect(await fake.calls()).toEqual([]);
});
