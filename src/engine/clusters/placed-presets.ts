import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { totalsOf } from '../../shared/cluster/totals.ts';
import type { PlacedPreset, PresetInfo } from '../engine.ts';
import { presetInFreeNetwork, type SurveyNow } from './place.ts';
import { loadPresets } from './presets.ts';

/** The presets and their sizes. */
export async function listPresets(): Promise<PresetInfo[]> {
  const presets = await loadPresets();
  return presets.map(({ name, title, machines }) => ({ name, title, totals: totalsOf(machines) }));
}

/** The presets with their machines, as a new cluster beside the existing ones would get them. */
export async function placedPresets(
  existing: readonly ClusterSpec[],
  survey?: SurveyNow,
): Promise<PlacedPreset[]> {
  const [presets, around] = await Promise.all([
    loadPresets(),
    survey?.().catch(() => null) ?? null,
  ]);
  return presets.map((preset) => ({
    name: preset.name,
    title: preset.title,
    machines: presetInFreeNetwork(preset, existing, around),
  }));
}
