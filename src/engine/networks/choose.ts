import { allocateNetwork, clusterNetwork } from '../../shared/network/allocation.ts';
import {
  containsNetwork,
  formatCidr,
  type Network,
  networkOf,
  overlap,
  sizeOf,
} from '../../shared/network/ipv4.ts';

import { isCoveredBy } from './conflicts.ts';
import type { UsedNetwork } from './in-use.ts';

export interface ChooseOptions {
  /** Networks of the clusters there are, in CIDR form. */
  readonly taken: readonly string[];
  /** What this computer uses. */
  readonly used: readonly UsedNetwork[];
  /** Where VirtualBox may have host-only networks; null is anywhere. */
  readonly allowed: readonly Network[] | null;
}

/** How many /24 of an allowed network are looked at: a /8 has 65536 of them. */
const mostTried = 1024;

/**
 * A /24 for a new cluster that nothing uses and VirtualBox allows: 192.168.57.0/24 and its neighbours
 * before others. Where there is none, one that only lies in a wider network, as in a LAN of 192.168.0.0/16
 * or a VPN that takes everything: the narrower one goes before it. Null where that is not to be had either.
 */
export function chooseNetwork(options: ChooseOptions): string | null {
  return (
    firstFree(options, (network, each) => !overlap(each.network, network)) ??
    firstFree(
      options,
      (network, each) => !overlap(each.network, network) || isCoveredBy(network, each),
    )
  );
}

function firstFree(
  { taken, used, allowed }: ChooseOptions,
  harmless: (network: Network, each: UsedNetwork) => boolean,
): string | null {
  const usable = (network: Network) =>
    (allowed === null || allowed.some((each) => containsNetwork(each, network))) &&
    used.every((each) => harmless(network, each));
  const refused: string[] = [];
  for (;;) {
    const usual = allocateNetwork([...taken, ...refused]);
    if (usual === null) break;
    const network = clusterNetwork(usual);
    if (network !== null && usable(network)) return usual;
    refused.push(usual);
  }
  for (const range of allowed ?? privateRanges) {
    for (const network of subnets(range)) {
      const text = formatCidr(network);
      if (clusterNetwork(text) === null || !isPrivate(network) || !usable(network)) continue;
      const free = taken.every((other) => {
        const cluster = clusterNetwork(other);
        return cluster === null || !overlap(cluster, network);
      });
      if (free) return text;
    }
  }
  return null;
}

/** RFC 1918, without the ends that home routers and Docker like best. */
const privateRanges: readonly Network[] = [
  { base: 192 * 2 ** 24 + 168 * 2 ** 16 + 64 * 2 ** 8, prefix: 18 },
  { base: 172 * 2 ** 24 + 24 * 2 ** 16, prefix: 13 },
  { base: 10 * 2 ** 24 + 128 * 2 ** 16, prefix: 9 },
];

const privateNetworks: readonly Network[] = [
  { base: 10 * 2 ** 24, prefix: 8 },
  { base: 172 * 2 ** 24 + 16 * 2 ** 16, prefix: 12 },
  { base: 192 * 2 ** 24 + 168 * 2 ** 16, prefix: 16 },
];

/** A public address must stay reachable, whatever VirtualBox would allow. */
function isPrivate(network: Network): boolean {
  return privateNetworks.some((each) => containsNetwork(each, network));
}

function* subnets(range: Network): Generator<Network> {
  if (range.prefix > 24) return;
  // Of a range that holds all addresses, the private ones.
  const parts =
    range.prefix < 8 ? privateRanges.filter((each) => containsNetwork(range, each)) : [range];
  for (const part of parts) {
    const count = Math.min(sizeOf(part) / 256, mostTried);
    for (let at = 0; at < count; at += 1) yield networkOf(part.base + at * 256, 24);
  }
}
