import { describe, expect, test } from 'vitest';
import {
  compare,
  mismatch,
  readVersionTable,
  troubleOf,
} from '../../../../../src/engine/providers/virtualbox/versions.ts';

const table = await readVersionTable();

test('the table goes upwards in both columns, and its ranges are ranges', () => {
  for (const [at, pair] of table.pairs.entries()) {
    const before = table.pairs[at - 1];
    if (before === undefined) continue;
    expect(compare(pair.virtualbox, before.virtualbox)).toBeGreaterThan(0);
    expect(compare(pair.vagrant, before.vagrant)).toBeGreaterThan(0);
    if (pair.macos !== undefined) expect(compare(pair.macos, pair.vagrant)).toBeGreaterThan(0);
  }
  for (const { from, to } of [...table.faulty, table.hyperv]) {
    expect(compare(from, to)).toBeLessThanOrEqual(0);
  }
  // A VirtualBox either must have the processor to itself or leaves it to KVM, not both.
  expect(compare(table.kvm.takesIt, table.kvm.sharesIt)).toBeLessThan(0);
});

describe('pairs', () => {
  test.each<[string, string, NodeJS.Platform, unknown]>([
    ['7.0.22', '2.3.2', 'linux', null],
    ['7.0.22', '2.3.2', 'darwin', { kind: 'vagrant-too-old', needed: '2.3.3' }],
    ['7.0.22', '2.3.1', 'linux', { kind: 'vagrant-too-old', needed: '2.3.2' }],
    ['7.2.22', '2.4.9', 'win32', null],
    ['7.2.22', '2.4.10', 'win32', null],
    ['7.10.0', '2.4.9', 'linux', { kind: 'virtualbox-newer', newest: '7.2' }],
    ['8.0.0', '3.0.0', 'linux', { kind: 'virtualbox-newer', newest: '7.2' }],
    ['4.3.40', '2.4.9', 'linux', { kind: 'virtualbox-too-old', needed: '5.0' }],
  ])('VirtualBox %s, Vagrant %s on %s', (virtualbox, vagrant, platform, expected) => {
    expect(mismatch(table, virtualbox, vagrant, platform)).toEqual(expected);
  });
});

test('known trouble, on the systems that have it', () => {
  expect(troubleOf(table, '2.4.5', 'linux')?.advice).toBe('2.4.6 or newer');
  expect(troubleOf(table, '2.4.6', 'linux')).toBeNull();
  expect(troubleOf(table, '1.9.4', 'win32')).not.toBeNull();
  expect(troubleOf(table, '1.9.4', 'linux')).toBeNull();
});

test('versions compare by their numbers', () => {
  expect(compare('2.4.10', '2.4.9')).toBeGreaterThan(0);
  expect(compare('2.4.9.dev', '2.4.9')).toBe(0);
  expect(compare('2.4', '2.4.0')).toBe(0);
});
