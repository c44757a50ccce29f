import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExtraData } from '../../../../src/engine/virtualbox/extra-data.ts';
import { parseAdapters, parseNetworks } from '../../../../src/engine/virtualbox/host-only.ts';
import { parseProperties } from '../../../../src/engine/virtualbox/properties.ts';
import {
  parseRegistry,
  parseVmSettings,
} from '../../../../src/engine/virtualbox/settings-files.ts';
import {
  isPassing,
  machineStateOf,
  parseVmInfo,
} from '../../../../src/engine/virtualbox/vm-info.ts';
import { parseVmList } from '../../../../src/engine/virtualbox/vm-list.ts';
import { withoutWarning } from '../../../../src/engine/virtualbox/warning.ts';

/** Text as people write it and as nobody should: marks, line ends, other scripts. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '{', '}', ' ', '=', 'Ü', '日', 'a', '-') }),
);
const name = text.filter(
  (each) => !/" \{[0-9a-f-]{36}\}\r?(\n|$)/i.test(each) && each !== '<inaccessible>',
);

test('names are read as they are from a list of machines', () => {
  const vm = fc.record({ uuid: fc.uuid(), name });
  fc.assert(
    fc.property(fc.array(vm), (vms) => {
      const output = vms.map((each) => `"${each.name}" {${each.uuid}}\n`).join('');
      expect(parseVmList(output)).toEqual({ vms, complete: true });
    }),
  );
});

test('a list that is cut off anywhere never invents a machine, and tells that it is cut off', () => {
  const plain = fc.string({ minLength: 1 }).filter((each) => !each.includes('}'));
  const vm = fc.record({ uuid: fc.uuid(), name: plain });
  fc.assert(
    fc.property(fc.array(vm, { minLength: 1 }), fc.nat(), (vms, at) => {
      const output = vms.map((each) => `"${each.name}" {${each.uuid}}\n`).join('');
      const cut = output.slice(0, at % output.length);
      const { vms: found, complete } = parseVmList(cut);
      expect(vms.slice(0, found.length)).toEqual(found);
      const whole = cut === '' || /\}\n?$/.test(cut);
      expect(complete).toBe(whole);
    }),
  );
});

test('values with quotation marks, backslashes and line ends come back as they were', () => {
  const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9()-]{0,20}$/);
  const quotedKey = fc.string({ minLength: 1 }).filter((each) => !/[\r\n]/.test(each));
  const escaped = (value: string) => value.replace(/["\\]/g, '\\$&');
  const line = fc.oneof(
    fc.tuple(key, text).map(([k, v]) => ({ k, v, line: `${k}="${escaped(v)}"` })),
    fc.tuple(quotedKey, text).map(([k, v]) => ({ k, v, line: `"${escaped(k)}"="${escaped(v)}"` })),
    fc.tuple(key, fc.nat()).map(([k, v]) => ({ k, v: String(v), line: `${k}=${v}` })),
    fc.constant({ k: null, v: '', line: ' rec_screen0' }),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const output = lines.map((each) => `${each.line}\n`).join('');
      const expected = new Map<string, string>();
      for (const { k, v } of lines) if (k !== null && !expected.has(k)) expected.set(k, v);
      expect(parseProperties(output)).toEqual(expected);
    }),
  );
});

test('nothing that is printed makes a parser throw', () => {
  fc.assert(
    fc.property(text, (output) => {
      for (const parse of [parseProperties, parseVmList, parseVmInfo, parseExtraData])
        parse(output);
      for (const parse of [parseAdapters, parseNetworks, parseRegistry, parseVmSettings])
        parse(output);
      withoutWarning(output);
    }),
  );
});

test('a description cannot give a machine another state', () => {
  const description = 'x\nVMState="running"\nname="other';
  const output = `name="m"\nUUID="6B425F82-fe85-4577-bf33-a883c9ebd749"\nVMState="saved"\ndescription="${description}"\n`;
  expect(parseVmInfo(output)).toMatchObject({
    name: 'm',
    uuid: '6b425f82-fe85-4577-bf33-a883c9ebd749',
    state: 'saved',
  });
});

test('output with the line ends of Windows, and of versions that escape nothing', () => {
  const output = 'name="a "b" c"\r\nCfgFile="C:\\VMs\\a.vbox"\r\nmemory=64\r\n';
  expect(Object.fromEntries(parseProperties(output))).toEqual({
    name: 'a "b" c',
    CfgFile: 'C:\\VMs\\a.vbox',
    memory: '64',
  });
  expect(parseVmList('"a" {6b425f82-fe85-4577-bf33-a883c9ebd749}\r\n').vms).toHaveLength(1);
});

test('states that VirtualBox has a word for, and one that it may get', () => {
  expect(machineStateOf('aborted-saved')).toBe('saved');
  expect(machineStateOf('livesnapshotting')).toBe('running');
  expect(machineStateOf('restoring')).toBe('starting');
  expect(machineStateOf('hibernating')).toBe('unknown');
  expect(isPassing('saving')).toBe(true);
  expect(isPassing('saved')).toBe(false);
});

test('notes with commas and line ends', () => {
  const output = 'Key: a/b, Value: one, Value: two\nthree\nKey: c, Value: \n';
  expect(Object.fromEntries(parseExtraData(output))).toEqual({
    'a/b': 'one, Value: two\nthree',
    c: '',
  });
});

test('host-only networks of macOS, in which this computer has the first address', () => {
  const output =
    'Name:            vagrantnet-vbox1\nGUID:            786f6276-656e-4174-8000-0a0027000000\n\nState:           Enabled\n';
  const whole = (lower: string) =>
    `Name:            net\nState:           Enabled\nNetworkMask:     255.255.255.0\nLowerIP:         ${lower}\nUpperIP:         192.168.57.199\nVBoxNetworkName: hostonly-net\n\n`;
  expect(parseNetworks(whole('192.168.57.0'))).toEqual([
    { name: 'net', address: '192.168.57.1', prefix: 24, up: true },
  ]);
  expect(parseNetworks(whole('192.168.57.100'))).toMatchObject([{ address: '192.168.57.100' }]);
  expect(parseNetworks(output)).toEqual([]);
});

test('another warning of the launcher, of which only the beginning is known', () => {
  const warning =
    'WARNING: The vboxdrv kernel module is not loaded. Either there is no module\n         available for the current kernel or it failed to load.\n\n';
  expect(withoutWarning(`${warning}7.0.22r165102\n`)).toEqual({
    text: '7.0.22r165102\n',
    driverMissing: true,
  });
  expect(withoutWarning('"WARNING: vboxdrv" {…}\n').driverMissing).toBe(false);
});
