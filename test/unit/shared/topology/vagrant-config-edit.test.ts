import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineSpec } from '../../../../src/shared/cluster/spec.ts';
import { parseVagrantConfig } from '../../../../src/shared/topology/vagrant-config.ts';
import { editVagrantConfig } from '../../../../src/shared/topology/vagrant-config-edit.ts';
import { anchoredText, machine, minimalMachines, minimalText } from './examples.ts';

const anchored = () => parseVagrantConfig(anchoredText);

describe('editing a VagrantConfig.yaml', () => {
  it('changes nothing where nothing changed', () => {
    for (const text of [
      minimalText,
      anchoredText,
      `\uFEFF${anchoredText.replaceAll('\n', '\r\n')}`,
    ]) {
      expect(editVagrantConfig(text, parseVagrantConfig(text))).toBe(text);
    }
  });

  it('changes one value in its line and keeps the comment behind it', () => {
    const changed = withMachine(anchored(), 'a1', { cpus: 3 });
    const merged = changed.map((each) => (each.name.startsWith('a') ? { ...each, cpus: 3 } : each));
    expect(editVagrantConfig(anchoredText, merged)).toBe(
      anchoredText.replace('cpus: 4', 'cpus: 3'),
    );
  });

  it('writes a value out where another machine changed what it referred to', () => {
    const text = editVagrantConfig(
      anchoredText,
      withMachine(anchored(), 'a1', { memoryMiB: 8192 }),
    );
    expect(text).toContain('memory: &big 8192 # enough for one Cassandra');
    expect(text).toContain('  ip: 192.168.57.121\n  memory: 6144\n');
    expect(text).toContain('  ip: 192.168.57.131\n  memory: 6144\n');
  });

  it('adds, changes and removes keys', () => {
    const wanted = withMachine(minimalMachines, 'p1', {
      aliases: ['one.acme.org'],
      memoryReservedMiB: null,
      box: { name: 'own', url: null, version: null },
    });
    expect(editVagrantConfig(minimalText, wanted)).toBe(
      minimalText
        .replace('  memory: 1536\n  memory-reserved: 512\n', '  memory: 1536\n')
        .replace('  - spring.acme.org\n  - oinker.acme.org\n', '  - one.acme.org\n  box: own\n'),
    );
  });

  it('appends new machines and removes others, with the line endings of the file', () => {
    const text = minimalText.replaceAll('\n', '\r\n');
    const a2 = machine('a2', 'agent-private', '192.168.57.121', 4, 6144, 512);
    const wanted = [...minimalMachines.filter(({ name }) => name !== 'p1'), a2];
    const edited = editVagrantConfig(text, wanted);
    expect(edited).toBe(
      text.replace(/p1:.*?boot:/s, 'boot:') +
        'a2:\r\n  ip: 192.168.57.121\r\n  cpus: 4\r\n  memory: 6144\r\n' +
        '  memory-reserved: 512\r\n  type: agent-private\r\n',
    );
  });

  it('writes machines out whose anchor went with a removed one', () => {
    const wanted = anchored().filter(({ name }) => name !== 'a1');
    const text = editVagrantConfig(anchoredText, wanted);
    expect(parseVagrantConfig(text)).toEqual(wanted);
    for (const comment of ['# our cluster', '# leads', '# agents', '# the end']) {
      expect(text).toContain(comment);
    }
  });

  it('fills a file of comments', () => {
    expect(editVagrantConfig('# mine', minimalMachines)).toBe(`# mine\n${minimalText}`);
  });

  it('writes anew what it cannot change in place, comments first', () => {
    const flow = '# mine\n{m1: {ip: 192.168.57.90, type: master}}\n';
    expect(editVagrantConfig(flow, minimalMachines)).toBe(`# mine\n${minimalText}`);
  });

  it('refuses a text that is not YAML, and says where', () => {
    expect(() => editVagrantConfig('m1:\n  ip: [\n', minimalMachines)).toThrow(/line 3/);
  });

  it('always ends with the machines that were asked for, and with the comments', () => {
    fc.assert(
      fc.property(fc.constantFrom(minimalText, anchoredText, ''), machines, (text, wanted) => {
        const edited = editVagrantConfig(text, wanted);
        expect(sorted(parseVagrantConfig(edited))).toEqual(sorted(wanted));
        expect(editVagrantConfig(edited, wanted)).toBe(edited);
        for (const comment of text.match(/^#.*$/gm) ?? []) expect(edited).toContain(comment);
      }),
    );
  });
});

const size = fc.record({
  cpus: fc.integer({ min: 1, max: 64 }),
  memoryMiB: fc.integer({ min: 512, max: 65536 }),
  memoryReservedMiB: fc.option(fc.integer({ min: 0, max: 511 })),
  box: fc.record({
    name: fc.option(fc.constantFrom('centos/7', 'yes', 'a: b', '# c')),
    url: fc.option(fc.webUrl()),
    version: fc.option(fc.constantFrom('~> 0.9.2', '0.10', '1.0')),
  }),
});

const machines: fc.Arbitrary<MachineSpec[]> = fc
  .tuple(
    fc.subarray(['a1', 'a2', 'a3', 'a4', 'p1', 'p2'], { minLength: 1 }),
    fc.array(size, { minLength: 8, maxLength: 8 }),
  )
  .map(([agents, sizes]) =>
    ['m1', ...agents, 'boot'].map(
      (name, index): MachineSpec => ({
        ...(sizes[index] ?? { cpus: 1, memoryMiB: 512, memoryReservedMiB: null, box: noBox }),
        name,
        type: typeOf(name),
        ip: `192.168.57.${index + 10}`,
        aliases: name === 'p1' ? ['oinker.acme.org'] : [],
      }),
    ),
  );

const noBox = { name: null, url: null, version: null };

function typeOf(name: string): MachineSpec['type'] {
  if (name === 'm1') return 'master';
  if (name === 'boot') return 'boot';
  return name.startsWith('p') ? 'agent-public' : 'agent-private';
}

function withMachine(
  all: readonly MachineSpec[],
  name: string,
  change: Partial<MachineSpec>,
): MachineSpec[] {
  return all.map((each) => (each.name === name ? { ...each, ...change } : each));
}

function sorted(all: readonly MachineSpec[]): MachineSpec[] {
  return all.toSorted((one, other) => one.name.localeCompare(other.name));
}
