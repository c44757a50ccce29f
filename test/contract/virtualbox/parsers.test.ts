import { describe, expect, test } from 'vitest';
import { parseExtraData } from '../../../src/engine/virtualbox/extra-data.ts';
import { parseAdapters, parseNetworks } from '../../../src/engine/virtualbox/host-only.ts';
import { parseProperties } from '../../../src/engine/virtualbox/properties.ts';
import { parseSnapshots } from '../../../src/engine/virtualbox/snapshots.ts';
import { parseVersion } from '../../../src/engine/virtualbox/version.ts';
import { parseVmInfo } from '../../../src/engine/virtualbox/vm-info.ts';
import { parseVmList } from '../../../src/engine/virtualbox/vm-list.ts';
import { withoutWarning } from '../../../src/engine/virtualbox/warning.ts';
import { recording, recordingNames } from './recordings.ts';

const web = { uuid: '6b425f82-fe85-4577-bf33-a883c9ebd749', name: 'web-01' };
const umlaut = {
  uuid: '1662a8ed-a89c-4ed0-aaed-a658ea136e7e',
  name: 'Web Server (prod) "Ü" 日本',
};
const clone = { uuid: '84aeef12-c4ea-450c-ba39-2cef888805b2', name: 'web-02' };
const linked = { uuid: '55e4543c-9f70-42bf-a81d-0a91d6608593', name: 'web-linked' };
const run = { uuid: '1837fdcc-ce28-436f-9b01-45713ae30370', name: 'run-01' };
const mini = { uuid: 'cbaae9ca-e045-4695-b821-7b631b3c251f', name: 'mini' };
const lost = { uuid: '58d2c52f-98e6-4d0b-8ad1-ab2ab5dad6b0', name: null };

describe('lists of machines', () => {
  const lists: Record<string, readonly unknown[]> = {
    'list-vms': [web, umlaut],
    'list-vms-3': [web, umlaut, clone, linked],
    'list-vms-4': [umlaut, linked],
    'list-vms-empty': [],
    'list-vms-inaccessible': [umlaut, linked, run, lost],
    'list-vms-after-inaccessible': [umlaut, linked, run],
    'list-sorted-empty': [],
    'list-sorted-vms': [umlaut, web, clone, linked],
    'list-runningvms': [run],
    'list-runningvms-empty': [],
    'list-runningvms-none': [],
    'list-runningvms-saved': [],
    'list-runningvms-aborted': [],
    'locale-utf8-list-vms': [umlaut, linked, run],
    'locale-de-list-vms': [umlaut, linked, run, mini],
    'warn-list-vms-empty': [],
    'warn-list-runningvms': [],
    'warn-list-runningvms-1': [run],
    'err-nologo-list-vms': [],
    'err-q-list-vms': [],
  };
  test.each(Object.entries(lists))('%s', (name, vms) => {
    const { text } = withoutWarning(recording(name).stdout);
    expect(parseVmList(text)).toEqual({ vms, complete: true });
  });

  test.each(['locale-C-list-vms', 'locale-C-coldsvc-list-vms', 'locale-de-latin1-list-vms'])(
    '%s is known to be cut off',
    (name) => {
      expect(parseVmList(recording(name).stdout)).toEqual({ vms: [], complete: false });
    },
  );

  test('no other recording looks like a list of machines', () => {
    const others = recordingNames().filter((name) => !(name in lists));
    const found = others.filter((name) => parseVmList(recording(name).stdout).vms.length > 0);
    expect(found).toEqual([]);
  });
});

describe('machines', () => {
  const machines: Record<string, readonly [name: string, vmState: string, state: string]> = {
    'showvminfo-mr-poweroff': ['web-01', 'poweroff', 'stopped'],
    'showvminfo-mr-after-failed-start': ['web-01', 'poweroff', 'stopped'],
    'showvminfo-mr-snapshots': ['web-01', 'poweroff', 'stopped'],
    'showvminfo-mr-unicode': ['Web Server (prod) "Ü" 日本', 'poweroff', 'stopped'],
    'showvminfo-mr-poweroff-run01': ['run-01', 'poweroff', 'stopped'],
    'showvminfo-mr-disk-missing': ['run-01', 'poweroff', 'stopped'],
    'showvminfo-mr-after-discard': ['run-01', 'poweroff', 'stopped'],
    'showvminfo-mr-running': ['run-01', 'running', 'running'],
    'showvminfo-mr-running-headless': ['run-01', 'running', 'running'],
    'showvminfo-mr-paused': ['run-01', 'paused', 'paused'],
    'showvminfo-mr-saved': ['run-01', 'saved', 'saved'],
    'showvminfo-mr-aborted': ['run-01', 'aborted', 'aborted'],
    'locale-de-showvminfo-mr': ['run-01', 'poweroff', 'stopped'],
  };
  test.each(Object.entries(machines))('%s', (name, [vm, vmState, state]) => {
    expect(parseVmInfo(recording(name).stdout)).toMatchObject({ name: vm, vmState, state });
  });

  test('no other recording looks like a machine', () => {
    const others = recordingNames().filter((name) => !(name in machines));
    expect(others.filter((name) => parseVmInfo(recording(name).stdout) !== null)).toEqual([]);
  });

  test('port forwardings, network cards and the settings file are read', () => {
    expect(parseVmInfo(recording('showvminfo-mr-snapshots').stdout)).toEqual({
      uuid: web.uuid,
      name: 'web-01',
      state: 'stopped',
      vmState: 'poweroff',
      settingsFile: '/home/dev/VirtualBox VMs/web-01/web-01.vbox',
      forwardings: [
        { name: 'ssh', protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 2222, guestPort: 22 },
      ],
      cards: [
        { slot: 1, kind: 'nat', attachedTo: null },
        { slot: 2, kind: 'hostonly', attachedTo: 'vboxnet0' },
        { slot: 3, kind: 'intnet', attachedTo: null },
        { slot: 4, kind: 'bridged', attachedTo: null },
      ],
    });
  });

  test('quoted keys, values over several lines, odd lines', () => {
    const properties = parseProperties(recording('showvminfo-mr-snapshots').stdout);
    expect(properties.get('SATA-0-0')).toMatch(/^\/home\/dev\/VirtualBox VMs\/web-01\/.*\.vdi$/);
    expect(properties.get('description')).toBe('line one\nline "two" = x');
    expect(properties.get('GuestMemoryBalloon')).toBe('0');
    expect(properties.get('memory')).toBe('1024');
    expect(properties.get('teleporteraddress')).toBe('');
    expect([...properties.keys()].filter((key) => /["\n]|rec_screen0/.test(key))).toEqual([]);
    // `VRDEClients==0`
    expect(parseProperties(recording('showvminfo-mr-running').stdout).get('VRDEClients')).toBe(
      '=0',
    );
  });
});

describe('snapshots', () => {
  const base = '4b5eadb0-09a5-40e9-93e2-15e337cb9cdf';
  const first = '9745c101-a7fb-45de-913b-04bb0e586e92';
  const second = '28bd1689-d369-4e31-8040-591cae2bec38';
  const branch = 'b643c88d-5eee-405f-8dcd-f85c3cbbf2e6';
  test('a tree of them, two of one name, one described in two lines', () => {
    expect(parseSnapshots(recording('snapshot-list-mr-multiline').stdout)).toEqual([
      { uuid: base, name: 'base', description: 'first one', parent: null, current: false },
      { uuid: first, name: 'after setup', description: '', parent: base, current: false },
      { uuid: second, name: 'after setup', description: '', parent: first, current: false },
      {
        uuid: branch,
        name: 'branch renamed',
        description: 'multi\nline',
        parent: base,
        current: true,
      },
    ]);
  });
  test.each([
    ['snapshot-list-mr', ['base', 'after setup', 'after setup']],
    ['snapshot-list-mr-branched', ['base', 'after setup', 'after setup', 'branch']],
    ['snapshot-list-mr-running', ['live1', 'live2']],
    ['snapshot-list-none-mr', []],
    ['showvminfo-mr-snapshots', ['base', 'after setup', 'after setup']],
  ])('%s', (name, names) => {
    const found = parseSnapshots(recording(name).stdout);
    expect(found.map((each) => each.name)).toEqual(names);
    expect(found.filter(({ current }) => current)).toHaveLength(Math.min(1, names.length));
  });
});

test.each([
  ['getextradata-enumerate', { 'mykey/sub': 'a value = b' }],
  ['getextradata-global-enumerate', { 'demo/test': '1' }],
  ['getextradata-missing', {}],
])('%s', (name, notes) => {
  expect(Object.fromEntries(parseExtraData(recording(name).stdout))).toEqual(notes);
});

test('host-only adapters', () => {
  expect(parseAdapters(recording('list-hostonlyifs-one').stdout)).toEqual([
    { name: 'vboxnet0', address: '192.168.65.1', prefix: 24, up: true },
  ]);
  expect(parseAdapters(recording('list-hostonlyifs-empty').stdout)).toEqual([]);
});

test.each(['version', 'warn-version'])('%s', (name) => {
  const { text, driverMissing } = withoutWarning(recording(name).stdout);
  expect(parseVersion(text)).toEqual({ number: '7.2.22', full: '7.2.22_Debianr175245' });
  expect(driverMissing).toBe(name === 'warn-version');
});

test('the launcher’s warning is cut from every answer, and nothing else is', () => {
  for (const name of recordingNames()) {
    const { stdout } = recording(name);
    const { text, driverMissing } = withoutWarning(stdout);
    expect([name, driverMissing]).toEqual([name, name.startsWith('warn-')]);
    if (driverMissing) expect(text).not.toMatch(/WARNING|vboxdrv|headers/);
    else expect(text).toBe(stdout);
  }
});

test('whatever VBoxManage prints, no parser throws', () => {
  const parsers = [parseAdapters, parseNetworks, parseExtraData, parseSnapshots, parseVersion];
  for (const name of recordingNames()) {
    const { stdout, stderr } = recording(name);
    for (const parse of parsers) {
      expect(() => parse(stdout)).not.toThrow();
      expect(() => parse(stderr)).not.toThrow();
    }
  }
});
