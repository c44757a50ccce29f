import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRemedy, renderText } from '../../../../src/shared/messages/message.ts';
import { issueToJson } from '../../../../src/shared/topology/issue.ts';
import { type Validation, validateTopology } from '../../../../src/shared/topology/validate.ts';
import { anchoredText, minimalMachines, minimalText, minimalWith } from './examples.ts';

describe('a valid topology', () => {
  it('is told with its machines, totals and network', () => {
    expect(validateTopology(minimalText)).toEqual({
      valid: true,
      errors: [],
      warnings: [],
      totals: { machines: 4, cpus: 10, memoryMiB: 10752 },
      machines: minimalMachines,
      network: '192.168.57.0/24',
    });
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(validateTopology(`\uFEFF${minimalText.replaceAll('\n', '\r\n')}`)).toEqual(
      validateTopology(minimalText),
    );
  });

  it('may leave sizes out: 2 CPUs and 2048 MiB then', () => {
    const text = minimalWith('  cpus: 2\n  memory: 2048\n', '');
    expect(validateTopology(text).machines).toEqual(minimalMachines);
  });

  it('may use anchors and merge keys', () => {
    expect(validateTopology(anchoredText)).toMatchObject({ valid: true, warnings: [] });
  });

  it("of dcos-vagrant's own network comes with a warning and its remedy", () => {
    const report = validateTopology(minimalText.replaceAll('192.168.57.', '192.168.65.'));
    expect(report).toMatchObject({ valid: true, network: '192.168.65.0/24' });
    const [warning] = report.warnings.map(issueToJson);
    expect(warning).toMatchObject({
      code: 'TOPOLOGY-NETWORK-OUTSIDE-VIRTUALBOX',
      path: 'm1.ip',
      line: 2,
      remedy: expect.stringContaining('* 192.168.65.0/24'),
    });
    expect(warning?.message).toContain('6.1.28');
  });
});

describe('an invalid topology', () => {
  it('is told everything at once, each with its line', () => {
    const text = `m1:
\tip: 192.168.57.1
  cpus: 0
  memory: 511
  type: master
m2:
  ip: 192.168.57.300
  type: master
  memory: lots
  colour: red
Agent_1:
  ip: 192.168.57.0
  memory: 2048
  memory-reserved: 2048
  type: agent-private
  ip: 192.168.57.255
  aliases: [m1, bad_name]
`;
    const report = validateTopology(text);
    expect(report.errors.map(({ code, path, line }) => `${line} ${path} ${code}`)).toEqual([
      '1  TOPOLOGY-NO-BOOT',
      '2  TOPOLOGY-TAB',
      '2 m1.ip TOPOLOGY-IP-IS-HOST',
      '3 m1.cpus TOPOLOGY-CPUS-TOO-FEW',
      '4 m1.memory TOPOLOGY-MEMORY-TOO-SMALL',
      '7 m2.ip TOPOLOGY-IP-INVALID',
      '8 m2.type TOPOLOGY-MASTERS',
      '9 m2.memory TOPOLOGY-NOT-A-WHOLE-NUMBER',
      '11 Agent_1 TOPOLOGY-NAME-INVALID',
      '14 Agent_1.memory-reserved TOPOLOGY-RESERVED-TOO-LARGE',
      '16 Agent_1.ip TOPOLOGY-DUPLICATE-KEY',
      '16 Agent_1.ip TOPOLOGY-IP-IS-BROADCAST',
      '17 Agent_1.aliases[0] TOPOLOGY-ALIAS-IS-MACHINE',
      '17 Agent_1.aliases[1] TOPOLOGY-ALIAS-INVALID',
    ]);
    expect(report.warnings.map(({ code }) => code)).toEqual([
      'TOPOLOGY-KEY-UNKNOWN',
      'TOPOLOGY-CPUS-BELOW-DOCUMENTED',
      'TOPOLOGY-MEMORY-BELOW-DOCUMENTED',
    ]);
    expect(report.machines).toBeNull();
  });

  it('names both lines of a doubled machine', () => {
    const text = minimalWith('boot:\n', 'm1:\n  ip: 192.168.57.91\n  type: master\nboot:\n');
    const [error] = validateTopology(text).errors.map(issueToJson);
    expect(error).toMatchObject({ code: 'TOPOLOGY-DUPLICATE-MACHINE', path: 'm1', line: 21 });
    expect(error?.message).toContain('lines 1 and 21');
  });
});

describe('never more work than the text is long', () => {
  it('names the reference that makes an alias bomb', () => {
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
      .map((name, at, names) => {
        const item = at === 0 ? 'lol' : `*${names[at - 1]}`;
        return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
      })
      .join('\n');
    expect(codesOf(validateTopology(bomb))).toEqual(['TOPOLOGY-ANCHORS-EXCESSIVE']);
  });

  it('names a bomb of merge keys', () => {
    const maps = Array.from({ length: 20 }, (_, at) => {
      return `m${at}: &m${at}\n  <<: [${at === 0 ? '{cpus: 2}' : `*m${at - 1}, *m${at - 1}`}]`;
    });
    expect(codesOf(validateTopology(maps.join('\n')))).toEqual(['TOPOLOGY-ANCHORS-EXCESSIVE']);
  });

  it.each([
    ['brackets', '['.repeat(60_000), 'TOPOLOGY-TOO-DEEP'],
    ['closing braces', '}'.repeat(60_000), 'TOPOLOGY-SYNTAX'],
    ['quotes', '"'.repeat(60_000), 'TOPOLOGY-SYNTAX'],
    ['anchors', '&a '.repeat(20_000), 'TOPOLOGY-SYNTAX'],
    ['a long file', 'a'.repeat(70_000), 'TOPOLOGY-TOO-LONG'],
  ])('gives up on a file of %s with few words', (_name, text, code) => {
    const codes = codesOf(validateTopology(text));
    expect(codes).toContain(code);
    expect(codes.length).toBeLessThanOrEqual(21);
  });
});

describe('any text at all', () => {
  it('gets an answer whose issues have lines of the file and complete sentences', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mutatedFile), (text) => checkReport(text)),
      {
        numRuns: 400,
      },
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*<>|?#!%@"\'\n\t ,1.~'), maxLength: 200 }),
);

/** A valid file with a piece cut out and another put in. */
const mutatedFile = fc
  .tuple(
    fc.constantFrom(minimalText, anchoredText),
    fc.nat(400),
    fc.nat(40),
    fc.oneof(anyText, fc.constantFrom('\t', '*agent', '&agent', '<<: *agent\n', '---\n', '0', '~')),
  )
  .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));

function checkReport(text: string): void {
  const report = validateTopology(text);
  const lines = text.split('\n').length;
  expect(report.valid).toBe(report.errors.length === 0);
  expect(report.machines === null).toBe(!report.valid);
  for (const issue of [...report.errors, ...report.warnings]) {
    expect(issue.line).toBeGreaterThanOrEqual(1);
    expect(issue.line).toBeLessThanOrEqual(lines);
    for (const name of Object.keys(issue.params)) expect(name).toMatch(/^\w+$/);
    expect(missingParams(issue)).toEqual([]);
  }
}

/** Placeholders of the issue's texts that its params do not fill. */
function missingParams(issue: Validation['errors'][number]): string[] {
  const bare = { code: issue.code };
  const texts = `${renderText(bare)} ${renderRemedy(bare)}`;
  return [...texts.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    name in issue.params ? [] : [name],
  );
}

function codesOf(report: Validation): string[] {
  return report.errors.map(({ code }) => code);
}
