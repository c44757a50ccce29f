import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countedPreset } from '../../../../src/shared/topology/counted.ts';
import { parsePresets } from '../../../../src/shared/topology/presets.ts';

const presets = parsePresets(readFileSync('resources/topologies.yaml', 'utf8'));
const largest = presets.at(-1);
if (largest === undefined) throw new Error('There are presets.');
const counted = (counts: Parameters<typeof countedPreset>[1]) => countedPreset(largest, counts);
const one = { masters: 1, agents: 1, publicAgents: 1 };

describe('a topology of so many machines', () => {
  it('is the preset of the same shape where there is one', () => {
    for (const { name, machines } of presets) {
      const [masters = 0, agents = 0, publicAgents = 0] = (name.match(/\d+/g) ?? []).map(Number);
      const made = counted({ masters, agents, publicAgents });
      expect(made.name).toBe(name);
      expect(made.machines).toEqual(expect.arrayContaining([...machines]));
      expect(made.machines).toHaveLength(machines.length);
    }
  });

  it('goes on with names and addresses of its own where presets stop', () => {
    const { machines } = counted({ masters: 5, agents: 12, publicAgents: 4 });
    expect(machines.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['m5', 'a12', 'p4', 'boot']),
    );
    const octets = machines.map(({ lastOctet }) => lastOctet);
    expect(new Set(octets).size).toBe(machines.length);
    expect(machines.find(({ name }) => name === 'a12')).toMatchObject({ cpus: 4, memoryMiB: 6144 });
  });

  it('may have no agents, and another memory for all but the boot machine', () => {
    const { machines } = counted({ masters: 1, agents: 0, publicAgents: 0, memoryMiB: 3000 });
    expect(machines.map(({ name, memoryMiB }) => [name, memoryMiB])).toEqual([
      ['m1', 3000],
      ['boot', 1024],
    ]);
  });

  it.each([
    [{ ...one, masters: 2 }, 'TOPOLOGY-MASTER-COUNT'],
    [{ ...one, masters: 0 }, 'TOPOLOGY-MASTER-COUNT'],
    [{ ...one, agents: -1 }, 'TOPOLOGY-AGENTS'],
    [{ ...one, agents: 60 }, 'TOPOLOGY-AGENTS'],
  ])('%o is refused: %s', (counts, code) => {
    expect(() => counted(counts)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
  });
});
