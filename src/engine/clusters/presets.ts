import { refuse } from '../../shared/problem.ts';
import { countedPreset, type MachineCounts } from '../../shared/topology/counted.ts';
import { type Preset, parsePresets } from '../../shared/topology/presets.ts';
import { resourceText } from '../resources.ts';

/** The topologies that the app carries. */
export async function loadPresets(): Promise<Preset[]> {
  return parsePresets(await resourceText('topologies.yaml'));
}

/** The preset of that name; throws `CLUSTER-PRESET-UNKNOWN` with the names that exist. */
export async function findPreset(name: string): Promise<Preset> {
  const presets = await loadPresets();
  const known = presets.map((preset) => preset.name).join(', ');
  return (
    presets.find((preset) => preset.name === name) ??
    refuse('CLUSTER-PRESET-UNKNOWN', { name, known }, { kind: 'invalid' })
  );
}

/** A topology of so many machines; throws `TOPOLOGY-MASTER-COUNT` or `TOPOLOGY-AGENTS` (invalid). */
export async function presetOfCounts(counts: MachineCounts): Promise<Preset> {
  const [largest] = (await loadPresets()).toSorted(
    (one, other) => other.machines.length - one.machines.length,
  );
  if (largest === undefined) throw new Error('There are presets.');
  return countedPreset(largest, counts);
}
