import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { virtualboxChecks } from '../../../../src/engine/computer/providers.ts';
import { runChecks } from '../../../../src/engine/doctor/check.ts';
import type { CheckHost } from '../../../../src/engine/doctor/checks/host.ts';
import { windowsDriver } from '../../../../src/engine/doctor/checks/vbox-driver.ts';
import { installVagrant, installVirtualBox } from '../../../../src/engine/doctor/install-advice.ts';
import { linuxFamily } from '../../../../src/engine/doctor/system.ts';
import type { Run } from '../../../../src/engine/process/runner.ts';
import { processorArchitecture } from '../../../../src/engine/providers/virtualbox/processor.ts';
import type { CheckResult } from '../../../../src/shared/api/answers.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { hostWith } from './host.ts';

async function check(id: string, host: CheckHost): Promise<CheckResult> {
  const found = (await runChecks(virtualboxChecks.map((make) => make(host)))).find(
    (each) => each.id === id,
  );
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

const said = ({ status, summary, fixes }: CheckResult) => [
  status,
  renderText(summary),
  ...fixes.map((fix) => renderText(fix)),
];

test('a VirtualBox and a Vagrant that go together pass, with version and path as evidence', async () => {
  const host = await hostWith({ virtualbox: '7.0.22r165102', vagrant: 'Vagrant 2.4.1' });
  const virtualbox = await check('virtualbox-present', host);
  expect(said(virtualbox)).toEqual(['pass', 'VirtualBox 7.0.22 is installed.']);
  expect(virtualbox.evidence).toEqual(['7.0.22r165102', expect.stringMatching(/VBoxManage$/)]);
  expect(said(await check('vagrant-present', host))).toEqual([
    'pass',
    'Vagrant 2.4.1 is installed. It needs no plugins, and Git is not needed either.',
  ]);
});

test('what is missing is said with how it is installed on this system', async () => {
  const host = await hostWith({}, { platform: 'linux', family: 'fedora' });
  expect(said(await check('virtualbox-present', host))).toEqual([
    'fail',
    'VirtualBox is not installed.',
    'Add RPM Fusion (https://rpmfusion.org/Configuration), then: sudo dnf install VirtualBox',
  ]);
  expect(said(await check('vagrant-present', host))).toEqual([
    'fail',
    'Vagrant is not installed. (Its plugins and Git are not needed.)',
    expect.stringContaining('https://developer.hashicorp.com/vagrant/install'),
  ]);
});

test('every system has its own words for both programs', () => {
  const families = ['debian', 'ubuntu', 'fedora', 'linux', 'windows', 'macos'] as const;
  const words = families.flatMap((family) => [installVirtualBox(family), installVagrant(family)]);
  const texts = words.map((message) => renderText(message));
  expect(new Set(texts).size).toBe(2 * families.length);
  expect(texts.every((text) => text.includes('https://'))).toBe(true);
});

test('a VBoxManage that the settings name and that is not there is not looked for elsewhere', async () => {
  const host = await hostWith({ virtualbox: '7.0.22r1' }, { vboxManage: '/nowhere/VBoxManage' });
  expect(said(await check('virtualbox-present', host))).toEqual([
    'fail',
    'There is no VBoxManage at /nowhere/VBoxManage, which the settings name.',
    expect.stringContaining('settings'),
  ]);
});

test.each([
  ['4.3.40r110317', 'fail', 'VirtualBox 4.3.40 is too old: 5.0 or newer is needed.'],
  ['hello', 'fail', 'VirtualBox is installed but does not tell its version.'],
])('VirtualBox that says %s', async (virtualbox, status, text) => {
  const result = await check('virtualbox-present', await hostWith({ virtualbox }));
  expect(said(result).slice(0, 2)).toEqual([status, text]);
});

test('a kernel driver that is not loaded fails, until its devices are there', async () => {
  const folder = temporaryFolder();
  const driverDevice = join(folder, 'vboxdrv');
  const host = await hostWith({ virtualbox: '7.0.22r1' }, { driverDevice });
  expect(said(await check('vbox-driver', host))).toEqual([
    'fail',
    expect.stringContaining('kernel driver'),
    expect.stringContaining('vboxconfig'),
  ]);
  await writeFile(driverDevice, '');
  expect(said(await check('vbox-driver', host))).toEqual([
    'fail',
    expect.stringContaining('driver for networks'),
    expect.stringContaining('vboxnetadp'),
  ]);
  await writeFile(join(folder, 'vboxnetctl'), '');
  expect((await check('vbox-driver', host)).status).toBe('pass');
});

test.each([
  ['STATE              : 4  RUNNING', 0, 'RUNNING'],
  ['STATE              : 1  STOPPED', 0, 'STOPPED'],
  ['The specified service does not exist', 1060, null],
])('the driver on Windows where the service manager says %j', async (stdout, exitCode, state) => {
  const run: Run = async () => ({ exitCode, stdout, stderr: '' });
  expect(await windowsDriver({ run }, new AbortController().signal)).toBe(state);
});

test.each([
  ['7.2.2r1', 'Vagrant 2.3.4', 'fail', 'Vagrant 2.4.9 or newer is needed for VirtualBox 7.2.2.'],
  ['7.0.22r1', 'Vagrant 2.4.5', 'warn', 'Use Vagrant 2.4.6 or newer.'],
])('VirtualBox %s with %s', async (virtualbox, vagrant, status, fix) => {
  const result = await check('version-pair', await hostWith({ virtualbox, vagrant }));
  expect([result.status, renderText(result.fixes[0] ?? { code: 'check.disk.fix' })]).toEqual([
    status,
    fix,
  ]);
});

test('Vagrant passes where only VirtualBox is missing: one check says it, not two', async () => {
  const host = await hostWith({ vagrant: 'Vagrant 2.4.9' });
  expect((await check('vagrant-present', host)).status).toBe('pass');
  expect((await check('virtualbox-present', host)).status).toBe('fail');
});

test('an Apple processor is refused with the reason, also where this program runs translated', async () => {
  expect(processorArchitecture('darwin', 'VirtualApple @ 2.50GHz', 'x64')).toBe('arm64');
  expect(processorArchitecture('darwin', 'Intel(R) Core(TM) i7', 'x64')).toBe('x64');
  const mac = await hostWith({}, { platform: 'darwin', family: 'macos', arch: 'arm64' });
  expect(said(await check('arch', mac))).toEqual([
    'fail',
    expect.stringContaining('This Mac has an Apple processor.'),
    expect.stringContaining('simulated'),
  ]);
});

test.each([
  ['ID=debian\n', 'debian'],
  ['ID=ubuntu\nID_LIKE=debian\n', 'ubuntu'],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'ubuntu'],
  ['ID="rhel"\nID_LIKE="fedora"\n', 'fedora'],
  ['ID=arch\n', 'linux'],
  ['', 'linux'],
])('the distribution of %j', (osRelease, family) => {
  expect(linuxFamily(osRelease)).toBe(family);
});
