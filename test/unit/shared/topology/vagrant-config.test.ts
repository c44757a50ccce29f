import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';
import { ProblemError } from '../../../../src/shared/problem.ts';
import {
  parseVagrantConfig,
  scalarText,
  writeVagrantConfig,
} from '../../../../src/shared/topology/vagrant-config.ts';
import { anchoredText, minimalMachines, minimalText } from './examples.ts';

describe('VagrantConfig.yaml', () => {
  it('is written as dcos-vagrant writes its own files', () => {
    expect(writeVagrantConfig(minimalMachines)).toBe(minimalText);
  });

  it('is read into machines', () => {
    expect(parseVagrantConfig(minimalText)).toEqual(minimalMachines);
  });

  it('takes settings over from anchors and merge keys', () => {
    const machines = parseVagrantConfig(anchoredText);
    expect(machines.map(({ name, ip, cpus, memoryMiB }) => [name, ip, cpus, memoryMiB])).toEqual([
      ['m1', '192.168.57.90', 2, 2048],
      ['a1', '192.168.57.111', 4, 6144],
      ['a2', '192.168.57.121', 4, 6144],
      ['a3', '192.168.57.131', 4, 6144],
      ['boot', '192.168.57.50', 2, 1024],
    ]);
  });

  it('keeps a box of its own', () => {
    const boxed: MachineSpec[] = minimalMachines.map((machine) => ({
      ...machine,
      box: { name: 'centos/7', url: 'https://example.org/a b#c', version: '~> 0.9.2' },
    }));
    expect(parseVagrantConfig(writeVagrantConfig(boxed))).toEqual(boxed);
  });

  it('refuses an invalid text with its first error and line', () => {
    const text = minimalText.replace('192.168.57.50', 'somewhere');
    const refusal = catchProblem(() => parseVagrantConfig(text));
    expect(refusal).toMatchObject({
      problem: { code: 'TOPOLOGY-IP-INVALID', kind: 'invalid', path: 'boot.ip', line: 22 },
    });
  });

  it('writes any text so that YAML 1.1 and 1.2 read it back, on one line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const written = scalarText(text.toWellFormed());
        expect(written).not.toMatch(/[\r\n]/);
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`k: ${written}\n`, { version })).toEqual({ k: text.toWellFormed() });
        }
      }),
    );
  });

  it.each(['yes', 'n', '010', '1_000', '1:30', '0x1f', '~', 'null', '.5', '1e3', '2001-01-01', ''])(
    'quotes the text "%s", which Ruby would take for something else',
    (text) => {
      expect(scalarText(text)).toBe(JSON.stringify(text));
    },
  );
});

function catchProblem(action: () => unknown): ProblemError {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('No problem was thrown.');
}
