import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recording } from '../../contract/virtualbox/recordings.ts';
import { Computer } from './computer.ts';

let computer: Computer;
beforeEach(async () => {
  computer = await Computer.start();
});
afterEach(() => computer.remove());

const codes = async (from = computer) => {
  const { available, problems } = await from.provider.probe();
  return [available, ...problems.map(({ code, severity }) => `${severity} ${code}`)];
};

test('a pair of versions that go together', async () => {
  expect(await computer.provider.probe()).toEqual({
    available: true,
    version: '7.2.22',
    problems: [],
  });
  expect(computer.calls.sort()).toEqual(['VBoxManage --version', 'vagrant --version']);
});

test.each([
  ['7.2.22_Debianr175245', '2.3.4', false, ['error VIRTUALBOX-VAGRANT-TOO-OLD']],
  ['7.0.22r165102', '2.3.4', true, []],
  ['7.1.4r165100', '2.4.1', false, ['error VIRTUALBOX-VAGRANT-TOO-OLD']],
  ['7.2.0r170228', '2.4.9', true, []],
  ['7.1.4r165100', '2.4.5', true, ['warning VIRTUALBOX-VAGRANT-FAULTY']],
  ['7.3.0r180000', '2.4.9', true, ['warning VIRTUALBOX-NEWER-THAN-KNOWN']],
  ['5.1.30r118389', '2.0.0', true, []],
  ['4.3.40r110317', '2.4.9', false, ['error VIRTUALBOX-TOO-OLD']],
])('VirtualBox %s with Vagrant %s', async (virtualbox, vagrant, available, problems) => {
  computer.box.version = virtualbox;
  computer.vagrantVersion = vagrant;
  expect(await codes()).toEqual([available, ...problems]);
});

test('the driver is missed where its device is not there, or the launcher says so', async () => {
  computer.box.warning = recording('warn-list-vms-empty').stdout;
  expect(await codes()).toEqual([false, 'error VIRTUALBOX-DRIVER-MISSING']);
  const driverDevice = join(computer.folder, 'vboxdrv');
  const other = await Computer.start({ system: { driverDevice } });
  expect(await codes(other)).toEqual([false, 'error VIRTUALBOX-DRIVER-MISSING']);
  await writeFile(driverDevice, '');
  expect(await codes(other)).toEqual([true]);
  await other.remove();
});

test('an ARM processor is refused', async () => {
  const mac = await Computer.start({ system: { platform: 'darwin', arch: 'arm64' } });
  expect(await codes(mac)).toEqual([false, 'error VIRTUALBOX-ARM-HOST']);
  await mac.remove();
});

test('what is missing is named', async () => {
  await rm(join(computer.folder, 'bin', 'vagrant'));
  expect(await codes()).toEqual([false, 'error VAGRANT-MISSING']);
  const none = await Computer.start({
    settings: { virtualbox: { program: '/nowhere', parallel: null } },
  });
  expect(await codes(none)).toEqual([false, 'error VIRTUALBOX-MISSING']);
  await none.remove();
});

test('a VBoxManage that says nothing sensible is told', async () => {
  computer.box.version = 'Segmentation fault';
  expect(await codes()).toEqual([false, 'error VIRTUALBOX-VERSION-UNREADABLE']);
});
