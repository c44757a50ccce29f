import type { ProviderId } from '../../shared/cluster/spec.ts';
import { keptFor } from '../computer/kept.ts';
import type { Probe } from '../providers/provider.ts';

/** How long a probe is good enough for a preview, ms: the wizard asks for one at each change. */
const keepMs = 10_000;

/** The probe of each provider, asked for anew only after a while. */
export function keptProbes(
  probe: (provider: ProviderId) => Promise<Probe>,
): (provider: ProviderId) => Promise<Probe> {
  const kept = new Map<ProviderId, ReturnType<typeof keptFor<Probe>>>();
  return (provider) => {
    const found = kept.get(provider) ?? keptFor(keepMs, () => probe(provider));
    kept.set(provider, found);
    return found.get();
  };
}
