import { HOST_OFFSET } from '../../shared/network/allocation.ts';
import {
  addressAt,
  contains,
  containsNetwork,
  formatIPv4,
  type Network,
  overlap,
  parseIPv4,
} from '../../shared/network/ipv4.ts';
import type { UsedNetwork } from './in-use.ts';

/** Something else that uses a cluster's network, or has a part of it. */
export interface Conflict extends UsedNetwork {
  /**
   * `clash`: both cannot be. `covered`: a wider network, as of a VPN, has the cluster's within; the
   * cluster's own, being narrower, goes before it, unless the VPN forbids that.
   */
  readonly kind: 'clash' | 'covered';
}

/** The whole network lies in a wider one, and this computer's own address there is outside of it. */
export function isCoveredBy(network: Network, { network: wider, address }: UsedNetwork): boolean {
  const own = address === null ? null : parseIPv4(address);
  return (
    wider.prefix < network.prefix &&
    containsNetwork(wider, network) &&
    (own === null || !contains(network, own))
  );
}

/**
 * What of the used networks is in a cluster's way. Its own host-only network or bridge, in which this
 * computer has the cluster's `.1`, is not; nor are the ways that lead through it.
 */
export function conflictsOf(
  network: Network,
  used: readonly UsedNetwork[],
  /** Name of the cluster's Linux bridge. */
  bridge: string | null = null,
): Conflict[] {
  const first = formatIPv4(addressAt(network, HOST_OFFSET));
  const own = used.filter(({ address }) => address === first);
  const made = own.some(({ hostOnly, device }) => hostOnly === true || device === bridge);
  // The system may know an adapter by another name than VirtualBox does.
  const ours = new Set(made ? own.map(({ device }) => device) : []);
  // A bridge without running machines has no carrier: the system tells its route, and no address.
  if (bridge !== null) ours.add(bridge);
  const others = used.filter((each) => !ours.has(each.device) && overlap(each.network, network));
  const found = new Map<string, Conflict>();
  for (const each of others) {
    const kind = isCoveredBy(network, each) ? 'covered' : 'clash';
    const before = found.get(each.device);
    if (before === undefined || before.kind === 'covered')
      found.set(each.device, { ...each, kind });
  }
  return [...found.values()];
}
