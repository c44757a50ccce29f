import type { ProviderId } from '../../shared/cluster/kinds.ts';
import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { keptFor } from '../computer/kept.ts';
import type { Probe } from '../providers/provider.ts';
import type { Releases } from '../releases/index.ts';

/** How long a probe is good enough for a preview, ms: the wizard asks for one at each change. */
const keepProbesMs = 10_000;
const keepSourcesMs = 60_000;

/** How long a preview waits for servers, ms; `up` asks them again with more patience. */
const patienceMs = 4_000;

/** The probe of each provider, asked for anew only after a while. */
export function keptProbes(
  probe: (provider: ProviderId) => Promise<Probe>,
): (provider: ProviderId) => Promise<Probe> {
  const kept = new Map<ProviderId, ReturnType<typeof keptFor<Probe>>>();
  return (provider) => {
    const found = kept.get(provider) ?? keptFor(keepProbesMs, () => probe(provider));
    kept.set(provider, found);
    return found.get();
  };
}

/**
 * Why a cluster's installer or box cannot be had, asked for anew only after a while; empty where they
 * can, and where no server answered in time.
 */
export function keptSources(
  releases: () => Promise<Releases>,
): (spec: ClusterSpec) => Promise<readonly Problem[]> {
  let last: { key: string; answer: ReturnType<typeof keptFor<readonly Problem[]>> } | null = null;
  const ask = async (spec: ClusterSpec): Promise<readonly Problem[]> => {
    const signal = AbortSignal.timeout(patienceMs);
    try {
      await (await releases()).ensureObtainable(spec, signal);
      return [];
    } catch (error) {
      return signal.aborted ? [] : [problemOf(error)];
    }
  };
  return (spec) => {
    const { provider, release, machines } = spec;
    const key = JSON.stringify([provider, release, machines.map(({ box }) => box)]);
    if (last?.key !== key) last = { key, answer: keptFor(keepSourcesMs, () => ask(spec)) };
    return last.answer.get();
  };
}
