import { describe, expect, it } from 'vitest';
import { topology } from '../../../../src/shared/messages/en/topology.ts';
import {
  type TopologyContext,
  validateTopology,
} from '../../../../src/shared/topology/validate.ts';
import { minimalText, minimalWith } from './examples.ts';

const long = 'a'.repeat(40);
const masters = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `x${at}:\n  ip: 192.168.57.${150 + at}\n  type: master\n`,
  );

/** One file a rule: what it must say, where and on which line; the rest of the file is valid. */
const errors: [code: string, place: string, text: string, context?: TopologyContext][] = [
  ['TOPOLOGY-EMPTY', '1 ', ''],
  ['TOPOLOGY-EMPTY', '1 ', '# only a comment\n'],
  ['TOPOLOGY-BINARY', '1 ', 'm1\u0000:\n'],
  ['TOPOLOGY-BINARY', '2 ', 'm1:\n\u0007\n'],
  ['TOPOLOGY-TOO-LONG', '1 ', `# ${'x'.repeat(70_000)}`],
  ['TOPOLOGY-TOO-DEEP', '1 ', '['.repeat(20_000)],
  ['TOPOLOGY-TAB', '2 ', minimalWith('  ip: 192.168.57.90', '\tip: 192.168.57.90')],
  ['TOPOLOGY-SYNTAX', '2 ', minimalWith('192.168.57.90', '"192.168.57.90" x')],
  ['TOPOLOGY-SEVERAL-DOCUMENTS', '26 ', `${minimalText}---\nm2: 1\n`],
  ['TOPOLOGY-NOT-A-MAP', '1 ', '- m1\n- a1\n'],
  ['TOPOLOGY-NOT-A-MAP', '1 ', 'just a text'],
  ['TOPOLOGY-ANCHOR-UNKNOWN', '3 ', minimalWith('cpus: 2', 'cpus: *two')],
  ['TOPOLOGY-ANCHOR-CYCLE', '20 ', minimalWith('- oinker', '- &x [*x]\n  - oinker')],
  ['TOPOLOGY-MERGE-NOT-A-MAP', '2 m1.<<', minimalWith('m1:\n', 'm1:\n  <<: 5\n')],
  ['TOPOLOGY-MERGE-NOT-A-MAP', '1 <<', `<<: [1]\n${minimalText}`],
  ['TOPOLOGY-KEY-NOT-TEXT', '2 m1', minimalWith('m1:\n', 'm1:\n  ? [a]\n  : b\n')],
  ['TOPOLOGY-KEY-NOT-TEXT', '1 ', `? {a: b}\n: c\n${minimalText}`],
  ['TOPOLOGY-KEY-MISSING', '1 m1.ip', minimalWith('  ip: 192.168.57.90\n', '')],
  ['TOPOLOGY-KEY-MISSING', '2 m1.ip', minimalWith('ip: 192.168.57.90', 'ip:')],
  ['TOPOLOGY-DUPLICATE-KEY', '4 m1.cpus', minimalWith('cpus: 2', 'cpus: 2\n  cpus: 2')],
  ['TOPOLOGY-MACHINE-NOT-A-MAP', '1 m2', `m2: here\n${minimalText}`],
  ['TOPOLOGY-NOT-TEXT', '5 m1.box', minimalWith('type: master', 'box: [a]\n  type: master')],
  ['TOPOLOGY-NOT-TEXT', '19 p1.aliases[0]', minimalWith('- spring.acme.org', '- [a]')],
  [
    'TOPOLOGY-NOT-A-LIST',
    '5 m1.aliases',
    minimalWith('type: master', 'aliases: a\n  type: master'),
  ],
  ['TOPOLOGY-NOT-A-WHOLE-NUMBER', '3 m1.cpus', minimalWith('cpus: 2', 'cpus: 2.5')],
  ['TOPOLOGY-NOT-A-WHOLE-NUMBER', '4 m1.memory', minimalWith('2048', '2GB')],
  ['TOPOLOGY-NOT-A-WHOLE-NUMBER', '3 m1.cpus', minimalWith('cpus: 2', 'cpus: [2]')],
  ['TOPOLOGY-TYPE-UNKNOWN', '26 w1.type', `${minimalText}w1: {ip: 192.168.57.9, type: worker}\n`],
  ['TOPOLOGY-MASTERS', '1 ', minimalWith('type: master', 'type: agent-public')],
  ['TOPOLOGY-NO-BOOT', '1 ', minimalWith('type: boot', 'type: agent-public')],
  ['TOPOLOGY-SEVERAL-BOOTS', '25 boot.type', minimalWith('agent-public', 'boot')],
  ['TOPOLOGY-NO-AGENT', '1 ', minimalText.slice(0, 79) + minimalText.slice(-70)],
  ['TOPOLOGY-NAME-INVALID', '1 M1', minimalWith('m1', 'M1')],
  ['TOPOLOGY-NAME-INVALID', '1 -m', minimalWith('m1', '-m')],
  ['TOPOLOGY-NAME-INVALID', '1 m1', minimalWith('m1', '" m1"')],
  ['TOPOLOGY-NAME-INVALID', '1 m.1', minimalWith('m1', 'm.1')],
  ['TOPOLOGY-NAME-TOO-LONG', `1 ${long}`, minimalWith('m1', long), { cluster: 'b'.repeat(30) }],
  ['TOPOLOGY-ALIAS-INVALID', '19 p1.aliases[0]', minimalWith('spring.acme.org', '_x.acme.org')],
  ['TOPOLOGY-ALIAS-INVALID', '19 p1.aliases[0]', minimalWith('spring.acme.org', '10.0.0.1')],
  ['TOPOLOGY-ALIAS-INVALID', '19 p1.aliases[0]', minimalWith('spring.acme.org', 'localhost')],
  ['TOPOLOGY-ALIAS-IS-MACHINE', '19 p1.aliases[0]', minimalWith('spring.acme.org', 'a1')],
  ['TOPOLOGY-ALIAS-DUPLICATE', '20 p1.aliases[1]', minimalWith('oinker', 'SPRING')],
  ['TOPOLOGY-IP-INVALID', '2 m1.ip', minimalWith('192.168.57.90', '192.168.57.090')],
  ['TOPOLOGY-IP-INVALID', '22 boot.ip', minimalWith('192.168.57.50', 'fe80::1')],
  ['TOPOLOGY-IP-INVALID', '22 boot.ip', minimalWith('192.168.57.50', '192.168')],
  ['TOPOLOGY-IP-DUPLICATE', '22 boot.ip', minimalWith('192.168.57.50', '192.168.57.90')],
  ['TOPOLOGY-IP-OUTSIDE', '22 boot.ip', minimalWith('192.168.57.50', '192.168.58.50')],
  ['TOPOLOGY-IP-IS-NETWORK', '22 boot.ip', minimalWith('192.168.57.50', '192.168.57.0')],
  ['TOPOLOGY-IP-IS-BROADCAST', '22 boot.ip', minimalWith('192.168.57.50', '192.168.57.255')],
  ['TOPOLOGY-IP-IS-HOST', '22 boot.ip', minimalWith('192.168.57.50', '192.168.57.1')],
  ['TOPOLOGY-NETWORK-INVALID', '1 ', minimalText, { network: '192.168.57.0/23' }],
  ['TOPOLOGY-CPUS-TOO-FEW', '3 m1.cpus', minimalWith('cpus: 2', 'cpus: 0')],
  ['TOPOLOGY-MEMORY-TOO-SMALL', '4 m1.memory', minimalWith('2048', '511')],
  ['TOPOLOGY-RESERVED-NEGATIVE', '10 a1.memory-reserved', minimalWith('512', '-1')],
  ['TOPOLOGY-RESERVED-TOO-LARGE', '10 a1.memory-reserved', minimalWith('512', '6144')],
];

const warnings: [code: string, place: string, text: string][] = [
  ['TOPOLOGY-KEY-UNKNOWN', '2 m1.colour', minimalWith('m1:\n', 'm1:\n  colour: red\n')],
  ['TOPOLOGY-NUMBER-QUOTED', '4 m1.memory', minimalWith('2048', '"2048"')],
  ['TOPOLOGY-NAME-LONG', `1 ${long}`, minimalWith('m1', long)],
  ['TOPOLOGY-CPUS-BELOW-DOCUMENTED', '8 a1.cpus', minimalWith('cpus: 4', 'cpus: 3')],
  ['TOPOLOGY-CPUS-BELOW-DOCUMENTED', '6 a1.cpus', minimalWith('  cpus: 4\n', '')],
  ['TOPOLOGY-MEMORY-BELOW-DOCUMENTED', '4 m1.memory', minimalWith('2048', '512')],
  ['TOPOLOGY-NETWORK-OUTSIDE-VIRTUALBOX', '2 m1.ip', minimalText.replaceAll('8.57', '8.65')],
];

describe('the rules of a topology', () => {
  it.each(errors)('%s at %s', (code, place, text, context) => {
    const report = validateTopology(text, context);
    const found = report.errors.map((issue) => `${issue.code} ${issue.line} ${issue.path}`);
    expect(found).toContain(`${code} ${place}`);
    expect(report.valid).toBe(false);
  });

  it.each(warnings)('%s at %s only warns', (code, place, text) => {
    const report = validateTopology(text);
    const found = report.warnings.map((issue) => `${issue.code} ${issue.line} ${issue.path}`);
    expect(found).toEqual([`${code} ${place}`]);
    expect(report.valid).toBe(true);
  });

  it('have an example each, and nothing is in the catalogue that no rule says', () => {
    const elsewhere = [
      'TOPOLOGY-NOT-EDITABLE',
      'TOPOLOGY-ANCHORS-EXCESSIVE',
      'TOPOLOGY-DUPLICATE-MACHINE',
    ];
    const told = new Set([...[...errors, ...warnings].map(([code]) => code), ...elsewhere]);
    const known = Object.keys(topology).filter((code) => code.startsWith('TOPOLOGY-'));
    expect([...told].sort()).toEqual(known.sort());
  });
});

describe('the network of a topology', () => {
  it('is the given one before that of the first master', () => {
    const report = validateTopology(minimalText, { network: '192.168.58.0/24' });
    expect(report.network).toBe('192.168.58.0/24');
    expect(report.errors.map(({ code }) => code)).toEqual(Array(4).fill('TOPOLOGY-IP-OUTSIDE'));
  });

  it('is unknown without a master', () => {
    const text = minimalWith('type: master', 'type: agent-public');
    expect(validateTopology(text).network).toBeNull();
  });
});

describe('the number of masters', () => {
  it.each([1, 3, 5, 7, 9])('may be %i', (count) => {
    const report = validateTopology(minimalText + masters(count - 1).join(''));
    expect(report.errors).toEqual([]);
  });

  it.each([2, 4, 6, 8, 10, 11])('may not be %i', (count) => {
    const report = validateTopology(minimalText + masters(count - 1).join(''));
    expect(report.errors.map(({ code, params }) => [code, params.count])).toEqual([
      ['TOPOLOGY-MASTERS', count],
    ]);
  });
});
