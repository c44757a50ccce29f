import { type Totals, totalsOf } from '../../shared/cluster/totals.ts';
import { type Preset, parsePresets } from '../../shared/topology/presets.ts';
import { resourceText } from '../resources.ts';

/** The preset that takes least memory, and what it takes. */
export async function smallestPreset(): Promise<{ preset: Preset; totals: Totals }> {
  const presets = parsePresets(await resourceText('topologies.yaml'));
  const sized = presets.map((preset) => ({ preset, totals: totalsOf(preset.machines) }));
  return sized.reduce((one, other) =>
    other.totals.memoryMiB < one.totals.memoryMiB ? other : one,
  );
}
