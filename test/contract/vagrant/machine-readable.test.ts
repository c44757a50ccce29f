import { describe, expect, test } from 'vitest';
import {
  parseMachineReadable,
  readableText,
  type VagrantEvent,
} from '../../../src/engine/vagrant/machine-readable.ts';
import { recordedFiles, recordedText, recording } from './recordings.ts';

describe('every recorded output', () => {
  test.each(recordedFiles())('%s is read without losing a line', (name) => {
    const lines = recordedText(name).split('\n');
    for (const line of lines) {
      const parsed = parseMachineReadable(line);
      if (parsed.kind === 'raw') {
        expect(parsed.line).toBe(line);
        // A line that begins as an event does must have been taken for one.
        expect(line).not.toMatch(/^\d{10},/);
      } else {
        expect(rewritten(parsed)).toBe(line);
      }
    }
  });
});

describe('states in the recordings', () => {
  test.each([
    [
      'status-running-machine-readable',
      { m1: 'running', a1: 'running', p1: 'running', boot: 'running' },
    ],
    ['status-one-stopped-machine-readable', { a1: 'stopped' }],
    ['status-frozen-machine-readable', { m1: 'frozen' }],
    ['status-not-created-machine-readable', { m1: 'not_created' }],
    ['vbox-emulated/status-one-saved-mr', { a1: 'saved' }],
    ['vbox-emulated/status-one-poweroff-mr', { a1: 'poweroff' }],
  ])('%s', (name, expected) => {
    expect(statesIn(recording(name).stdout)).toMatchObject(expected);
  });
});

test('ssh-config mixes its text in between events', () => {
  const lines = recording('ssh-config-machine-readable')
    .stdout.split('\n')
    .map(parseMachineReadable);
  const hosts = lines.filter((line) => line.kind === 'raw' && line.line.startsWith('Host '));
  expect(hosts).toHaveLength(4);
});

test('a person reads of a machine-readable run what the plain run says', () => {
  const read = recording('up-a1-machine-readable')
    .stdout.split('\n')
    .flatMap((line) => readableText(parseMachineReadable(line)));
  expect(read[0]).toBe("Bringing machine 'a1' up with 'lxc' provider...");
  expect(read).toContain('==> a1: Machine booted and ready!');
});

function statesIn(stdout: string): Record<string, string> {
  const events = stdout
    .split('\n')
    .map(parseMachineReadable)
    .filter((line): line is VagrantEvent => line.kind === 'event' && line.type === 'state');
  return Object.fromEntries(events.map(({ target, data }) => [target, data[0] ?? '']));
}

function rewritten({ time, target, type, data }: VagrantEvent): string {
  const fields = data.map((field) =>
    field.replaceAll(',', '%!(VAGRANT_COMMA)').replaceAll('\n', '\\n').replaceAll('\r', '\\r'),
  );
  return [time, target, type, ...fields].join(',');
}
