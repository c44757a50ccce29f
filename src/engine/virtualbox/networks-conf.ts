import { readFile } from 'node:fs/promises';
import { VIRTUALBOX_RANGE } from '../../shared/network/allocation.ts';
import {
  containsNetwork,
  formatCidr,
  type Network,
  networkOf,
  parseIPv4,
} from '../../shared/network/ipv4.ts';

/** Where VirtualBox on Linux, macOS and Solaris is told which host-only networks it may have. */
export const networksConf = '/etc/vbox/networks.conf';

/** VirtualBox before this version knows no such limit. */
const limitedSince = [6, 1, 28] as const;

/**
 * The networks in which VirtualBox allows host-only adapters, or null where there is no limit: on
 * Windows and before 6.1.28. The file, where it is there, stands for all that is allowed.
 */
export async function allowedNetworks(
  version: string,
  { platform = process.platform, path = networksConf } = {},
): Promise<readonly Network[] | null> {
  if (platform === 'win32' || isBefore(version, limitedSince)) return null;
  const text = await readFile(path, 'utf8').catch(() => null);
  return parseNetworksConf(text ?? `* ${VIRTUALBOX_RANGE}`);
}

/** Lines `* <CIDR> [<CIDR> …]`; `#` begins a comment. IPv6 and what is no network are passed over. */
export function parseNetworksConf(text: string): Network[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(([star]) => star === '*')
    .flatMap(([, ...networks]) => networks.flatMap(networkIn));
}

export function isAllowed(allowed: readonly Network[] | null, network: Network): boolean {
  return allowed === null || allowed.some((each) => containsNetwork(each, network));
}

/** The allowed networks as a person reads them. */
export function listed(allowed: readonly Network[]): string {
  return allowed.map(formatCidr).join(', ') || 'none';
}

// VirtualBox takes 10.0.0.1/8 for 10.0.0.0/8.
function networkIn(text: string): Network[] {
  const [, dotted = '', length] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? [];
  const address = parseIPv4(dotted);
  const prefix = Number(length);
  return address === null || prefix > 32 ? [] : [networkOf(address, prefix)];
}

function isBefore(version: string, limit: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of limit.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}
