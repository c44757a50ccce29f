import { type MachineType, machineTypes } from '../cluster/kinds.ts';
import type { MachineSpec } from '../cluster/spec.ts';
import { refuse } from '../problem.ts';
import { newMachine } from './new-machine.ts';
import { type Preset, placePreset } from './presets.ts';

/** How many machines a cluster has, in the place of a preset: as `minidcos create` asks. */
export interface MachineCounts {
  readonly masters: number;
  readonly agents: number;
  readonly publicAgents: number;
  /** Memory of every machine but the boot machine, MiB; the presets' sizes unless told. */
  readonly memoryMiB?: number;
}

/** Masters must be able to agree. Source: dcos/dcos gen/calc.py. */
const masterNumbers = [1, 3, 5, 7, 9];
/** Of agents together: beyond, nobody means one computer. */
const MOST_AGENTS = 60;

const anyNetwork = '192.168.57.0/24';

/**
 * A topology of so many machines with the names, sizes and addresses that the presets give them, and a
 * boot machine. `largest` is the preset with the most machines. Throws `TOPOLOGY-MASTER-COUNT` and `TOPOLOGY-AGENTS` (invalid).
 */
export function countedPreset(largest: Preset, counts: MachineCounts): Preset {
  const { masters, agents, publicAgents, memoryMiB } = counts;
  if (!masterNumbers.includes(masters)) {
    const params = { masters, known: masterNumbers.join(', ') };
    refuse('TOPOLOGY-MASTER-COUNT', params, { kind: 'invalid' });
  }
  const all = agents + publicAgents;
  if (agents < 0 || publicAgents < 0 || all > MOST_AGENTS) {
    refuse('TOPOLOGY-AGENTS', { count: all, most: MOST_AGENTS }, { kind: 'invalid' });
  }
  const wanted: Readonly<Record<MachineType, number>> = {
    master: masters,
    'agent-private': agents,
    'agent-public': publicAgents,
    boot: 1,
  };
  const known = placePreset(largest, anyNetwork);
  const chosen: MachineSpec[] = machineTypes.flatMap((type) =>
    known.filter((machine) => machine.type === type).slice(0, wanted[type]),
  );
  for (const type of machineTypes) {
    while (chosen.filter((machine) => machine.type === type).length < wanted[type]) {
      // Among the known ones, too: their names and addresses are theirs.
      chosen.push(newMachine([...known, ...chosen], type, anyNetwork));
    }
  }
  const machines = chosen
    .toSorted((one, other) => machineTypes.indexOf(one.type) - machineTypes.indexOf(other.type))
    .map(({ ip, box: _box, ...machine }) => ({
      ...machine,
      ...(memoryMiB === undefined || machine.type === 'boot' ? {} : { memoryMiB }),
      lastOctet: Number(ip.split('.').at(-1)),
    }));
  return { name: `${masters}m-${agents}a-${publicAgents}p`, title: '', machines };
}
