import { expect, test } from 'vitest';
import { type Check, runCheck } from '../../../../src/engine/doctor/check.ts';
import { virtualizationCheck } from '../../../../src/engine/doctor/checks/cpu-virtualization.ts';
import { hypervCheck } from '../../../../src/engine/doctor/checks/hyperv-wsl2.ts';
import { kvmCheck } from '../../../../src/engine/doctor/checks/kvm-in-use.ts';
import { nofileCheck } from '../../../../src/engine/doctor/checks/nofile.ts';
import { rootCheck } from '../../../../src/engine/doctor/checks/running-as-root.ts';
import { answering, doctorHostWith } from './host.ts';

const told = async (check: Check) => {
  const { status, summary } = await runCheck(check);
  return [status, summary.code];
};

test('root is warned and not refused, and only where there is one', async () => {
  const check = rootCheck({ userId: 0 });
  expect(await told(check)).toEqual(['warn', 'doctor.running-as-root.root']);
  expect(check.level).toBe('warn');
  expect(await told(rootCheck({ userId: 1000 }))).toEqual(['pass', 'doctor.running-as-root.user']);
  expect(check.applicable?.({ platform: 'win32', provider: 'virtualbox' })).toBe(false);
  expect(check.applicable?.({ platform: 'linux', provider: 'lxc' })).toBe(false);
});

test.each([
  ['flags\t\t: fpu vmx sse', ['pass', 'doctor.cpu-virtualization.on']],
  ['flags\t\t: fpu svm', ['pass', 'doctor.cpu-virtualization.on']],
  ['flags\t\t: fpu sse', ['fail', 'doctor.cpu-virtualization.off']],
  ['flags\t\t: fpu hypervisor', ['fail', 'doctor.cpu-virtualization.nested']],
  ['nothing of it', ['unknown', 'doctor.cpu-virtualization.unknown']],
])('virtualization on Linux whose processor says %j', async (cpuinfo, expected) => {
  const host = await doctorHostWith({}, { files: { 'proc/cpuinfo': `model: x\n${cpuinfo}\n` } });
  expect(await told(virtualizationCheck(host))).toEqual(expected);
});

test.each([
  ['1\n', 'pass'],
  ['0\n', 'fail'],
  ['', 'unknown'],
])('virtualization on a Mac that answers %j', async (stdout, status) => {
  const run = answering({ 'sysctl -n kern.hv_support': stdout });
  const host = await doctorHostWith({ run }, { platform: 'darwin' });
  expect((await told(virtualizationCheck(host)))[0]).toBe(status);
});

const windows = (hypervisor: boolean, firmware: boolean, vagrant = '') =>
  answering({ powershell: JSON.stringify({ hypervisor, firmware }), vagrant });

test.each([
  [true, false, 'pass'],
  [false, true, 'pass'],
  [false, false, 'fail'],
])(
  'virtualization on Windows: hypervisor %s, firmware %s',
  async (hypervisor, firmware, status) => {
    const run = windows(hypervisor, firmware);
    const host = await doctorHostWith({ run }, { platform: 'win32' });
    expect((await told(virtualizationCheck(host)))[0]).toBe(status);
  },
);

test('a Windows that does not tell leaves both questions open', async () => {
  const run = answering({ powershell: 'Get-CimInstance: access denied' });
  const host = await doctorHostWith({ run }, { platform: 'win32' });
  expect((await told(virtualizationCheck(host)))[0]).toBe('unknown');
  expect((await told(hypervCheck(host)))[0]).toBe('unknown');
});

test.each([
  ['Vagrant 2.3.4', 'fail', 'doctor.hyperv-wsl2.refused'],
  ['Vagrant 2.3.5', 'warn', 'doctor.hyperv-wsl2.slow'],
  ['Vagrant 2.0.2', 'warn', 'doctor.hyperv-wsl2.slow'],
])('Hyper-V with %s', async (vagrant, status, code) => {
  const host = await doctorHostWith({ vagrant });
  const run = answering({ powershell: '{"hypervisor":true,"firmware":false}', vagrant });
  // Its programs are looked for as on this system; only the answers are of Windows.
  expect(await told(hypervCheck({ ...host, run }))).toEqual([status, code]);
});

test('without Hyper-V nothing is said, and on other systems nothing is asked', async () => {
  const check = hypervCheck(await doctorHostWith({ run: windows(false, true) }));
  expect((await told(check))[0]).toBe('pass');
  expect(check.applicable?.({ platform: 'linux', provider: 'virtualbox' })).toBe(false);
});

const atLoad = 'sys/module/kvm/parameters/enable_virt_at_load';
const intel = { 'sys/module/kvm_intel/refcnt': '0' };

test.each([
  ['6.11.9', '7.0.22', { ...intel, [atLoad]: 'Y\n' }, 'pass', 'doctor.kvm-in-use.old'],
  ['6.12.0', '7.0.22', {}, 'pass', 'doctor.kvm-in-use.none'],
  ['6.18.44', '7.0.22', { ...intel, [atLoad]: 'Y\n' }, 'fail', 'doctor.kvm-in-use.taken'],
  ['6.12.3', '7.2.8', { ...intel, [atLoad]: 'Y\n' }, 'fail', 'doctor.kvm-in-use.taken'],
  ['6.12.3', '7.2.8', { ...intel, [atLoad]: 'N\n' }, 'pass', 'doctor.kvm-in-use.fine'],
  ['6.12.3', '7.2.10', { ...intel, [atLoad]: 'N\n' }, 'fail', 'doctor.kvm-in-use.withheld'],
  ['6.12.3', '7.2.10', { ...intel, [atLoad]: 'Y\n' }, 'pass', 'doctor.kvm-in-use.fine'],
  ['6.12.3', '7.2.10', intel, 'unknown', 'doctor.kvm-in-use.unknown'],
])('Linux %s with VirtualBox %s and %j', async (kernel, version, files, status, code) => {
  const virtualbox = `${version}r1`;
  const host = await doctorHostWith({ virtualbox }, { kernel, files: { ...files, keep: '' } });
  expect(await told(kvmCheck(host))).toEqual([status, code]);
});

test('of a VirtualBox that is missing nothing is said about KVM', async () => {
  const host = await doctorHostWith({}, { kernel: '6.12.3', files: { ...intel } });
  expect(await told(kvmCheck(host))).toEqual(['unknown', 'check.needs-virtualbox']);
});

const limits = (soft: string) => `Limit  Soft Hard Units\nMax open files   ${soft}   4096  files\n`;

test.each([
  [limits('1024'), 'pass'],
  [limits('unlimited'), 'pass'],
  [limits('256'), 'warn'],
  ['something else', 'unknown'],
])('open files where Linux says %j', async (text, status) => {
  const host = await doctorHostWith({}, { files: { 'proc/self/limits': text } });
  expect((await told(nofileCheck(host)))[0]).toBe(status);
});

test('open files on a Mac are asked of its shell', async () => {
  const mac = async (stdout: string) =>
    doctorHostWith({ run: answering({ 'sh -c ulimit -n': stdout }) }, { platform: 'darwin' });
  expect((await told(nofileCheck(await mac('256\n'))))[0]).toBe('warn');
  expect((await told(nofileCheck(await mac('2560\n'))))[0]).toBe('pass');
});
