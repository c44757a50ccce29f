import { describe, expect, it } from 'vitest';
import { renameMachine } from '../../../../src/shared/topology/rename-machine.ts';

const text = `# mine
m1: &m # the master
  ip: 192.168.57.90
  type: master
m2:
  <<: *m
  ip: 192.168.57.95
`;

describe('renaming a machine', () => {
  it('changes its name where it stands and nothing else', () => {
    expect(renameMachine(text, 'm1', 'lead')).toBe(text.replace('m1:', 'lead:'));
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(renameMachine(windows, 'm2', 'second')).toBe(windows.replace('m2:', 'second:'));
  });

  it('quotes a name that YAML would take for something else', () => {
    expect(renameMachine(text, 'm2', 'yes')).toContain('"yes":\n  <<: *m');
  });

  it('leaves a text alone that has no such machine or cannot be read', () => {
    expect(renameMachine(text, 'm3', 'm4')).toBe(text);
    expect(renameMachine('m1: [', 'm1', 'm2')).toBe('m1: [');
    expect(renameMachine('m1:\n\tip: x', 'm1', 'm2')).toBe('m1:\n\tip: x');
  });
});
