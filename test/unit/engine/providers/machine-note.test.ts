import { expect, test } from 'vitest';
import { readNote, writeNote } from '../../../../src/engine/providers/machine-note.ts';
import { parseVmSettings } from '../../../../src/engine/virtualbox/settings-files.ts';
import { exampleSpec } from './simulated/example-cluster.ts';

const spec = exampleSpec({ provider: 'virtualbox' });

test('a machine tells of itself and its cluster', () => {
  const note = readNote(writeNote(spec, 'a1') ?? '');
  expect(note).toEqual({
    v: 1,
    provider: 'virtualbox',
    cluster: 'demo',
    domain: 'dcos',
    network: '192.168.57.0/24',
    masters: 1,
    release: spec.release,
    machine: spec.machines.find(({ name }) => name === 'a1'),
  });
});

test('no program that carries it can misread it', () => {
  const note = writeNote(spec, 'm1') ?? '';
  expect(note).toMatch(/^[\w-]+$/);
  const xml = `<VirtualBox><Machine uuid="{0}" name="x"><ExtraData><ExtraDataItem name="dcos-vagrant/note" value="${note}"/></ExtraData></Machine></VirtualBox>`;
  expect(parseVmSettings(xml)?.extraData.get('dcos-vagrant/note')).toBe(note);
});

test.each([
  ['nothing', ''],
  ['something else', 'aGVsbG8'],
  ['one of a newer program', Buffer.from('{"v":2}').toString('base64url')],
])('%s is none', (_, text) => {
  expect(readNote(text)).toBeNull();
});

test('a machine that the cluster does not have has none', () => {
  expect(writeNote(spec, 'zz')).toBeUndefined();
});
