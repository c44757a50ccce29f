import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../src/shared/cluster/totals.ts';
import { parsePresets, placePreset } from '../../../src/shared/topology/presets.ts';
import { documentedSizes } from '../../../src/shared/topology/sizes.ts';
import { writeVagrantConfig } from '../../../src/shared/topology/vagrant-config.ts';
import { validateTopology } from '../../../src/shared/topology/validate.ts';

const text = readFileSync(new URL('../../../resources/topologies.yaml', import.meta.url), 'utf8');
const presets = parsePresets(text);
const network = '192.168.57.0/24';

describe('resources/topologies.yaml', () => {
  it("has dcos-vagrant's five topologies with the documented totals", () => {
    const totals = presets.map((preset) => {
      const { machines, memoryMiB, cpus } = totalsOf(preset.machines);
      return [preset.name, machines, memoryMiB, cpus];
    });
    expect(totals).toEqual([
      ['1m-1a-1p', 4, 10752, 10],
      ['1m-2a-1p', 5, 16896, 14],
      ['1m-3a-1p', 6, 23040, 18],
      ['3m-1a-1p', 6, 14848, 14],
      ['3m-6a-3p', 13, 48640, 38],
    ]);
  });

  it('has the number of machines of each type that a name says', () => {
    for (const { name, machines } of presets) {
      const count = (type: string) => machines.filter((machine) => machine.type === type).length;
      const [masters, agents, publics] = ['master', 'agent-private', 'agent-public'].map(count);
      expect(`${masters}m-${agents}a-${publics}p`).toBe(name);
      expect(count('boot')).toBe(1);
    }
  });

  it('has the documented sizes and sentence-case titles of its own', () => {
    for (const { title, machines } of presets) {
      expect(title).toMatch(/^[A-Z][a-z ]+$/);
      for (const { type, cpus, memoryMiB } of machines) {
        expect({ cpus, memoryMiB }).toEqual(documentedSizes[type]);
      }
    }
    expect(new Set(presets.map(({ title }) => title)).size).toBe(presets.length);
  });

  it.each(presets)('places $name in a network without an error or a warning', (preset) => {
    const machines = placePreset(preset, network);
    const report = validateTopology(writeVagrantConfig(machines), { network });
    expect([...report.errors, ...report.warnings]).toEqual([]);
    expect(report.machines).toEqual(machines);
  });

  it('is placed in a /24 only', () => {
    const [preset] = presets;
    expect(() => preset && placePreset(preset, '10.0.0.0/16')).toThrow(/10\.0\.0\.0\/16/);
  });
});
