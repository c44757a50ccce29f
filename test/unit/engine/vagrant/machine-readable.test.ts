import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lastEvent,
  parseMachineReadable,
  readableText,
} from '../../../../src/engine/vagrant/machine-readable.ts';

test('an event has a time, a target, a type and its data', () => {
  expect(parseMachineReadable('1795336668,a1,metadata,provider,lxc')).toEqual({
    kind: 'event',
    time: 1795336668,
    target: 'a1',
    type: 'metadata',
    data: ['provider', 'lxc'],
  });
});

test('an event of Vagrant itself has no target', () => {
  const line = parseMachineReadable('1795336631,,version-installed,2.3.4');
  expect(line).toMatchObject({ target: '', type: 'version-installed', data: ['2.3.4'] });
});

test('commas and line ends in data are unescaped', () => {
  const line = parseMachineReadable(
    '1795336648,,ui,info,lxc-bookworm (lxc%!(VAGRANT_COMMA) 0)\\nnext\\rover',
  );
  expect(line).toMatchObject({ data: ['info', 'lxc-bookworm (lxc, 0)\nnext\rover'] });
});

test.each([
  'Host m1',
  '  HostName 10.0.3.30',
  '',
  'Vagrant failed to initialize at a very early stage:',
  '12,a1,ui,info,too short a time',
  '1795336668,a machine,ui,a target never has a blank',
])('%j is no event and comes back as it is', (line) => {
  expect(parseMachineReadable(line)).toEqual({ kind: 'raw', line });
});

test('whatever Vagrant writes as data is read back', () => {
  // Vagrant does not escape a backslash, so data that holds one is ambiguous by its own making.
  const field = fc.string().filter((text) => !/\\|%!\(/.test(text));
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (data) => {
      const line = `1795336668,m1,ui,${data.map(escaped).join(',')}`;
      expect(parseMachineReadable(line)).toMatchObject({ kind: 'event', data });
    }),
  );
});

test('no line is refused or lost', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      const parsed = parseMachineReadable(line);
      if (parsed.kind === 'raw') expect(parsed.line).toBe(line);
      else expect(parsed.data.length).toBeGreaterThan(0);
    }),
  );
});

test('people read the text of ui events, and raw lines', () => {
  const read = (line: string) => readableText(parseMachineReadable(line));
  expect(read('1795336669,a1,ui,info,==> a1: Starting container...')).toEqual([
    '==> a1: Starting container...',
  ]);
  expect(read('1795336668,a1,action,up,start')).toEqual([]);
  expect(read('plain words')).toEqual(['plain words']);
});

test('what clears and redraws a line on a terminal is not shown', () => {
  const esc = String.fromCharCode(27);
  const line = parseMachineReadable(`${esc}[KProgress: 10%\rProgress: 20%${esc}[K`);
  expect(readableText(line)).toEqual(['Progress: 10%', 'Progress: 20%']);
});

test('the last event of a type is found', () => {
  const lines = ['1795336648,,box-name,one', 'raw', '1795336649,,box-name,two'].map(
    parseMachineReadable,
  );
  expect(lastEvent(lines, 'box-name')?.data).toEqual(['two']);
  expect(lastEvent(lines, 'error-exit')).toBeUndefined();
});

/** As Vagrant::UI::MachineReadable of 2.3.4 does it. */
function escaped(field: string): string {
  return field.replaceAll(',', '%!(VAGRANT_COMMA)').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
