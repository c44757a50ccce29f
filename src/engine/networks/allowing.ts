import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { NetworksChange } from '../../shared/elevation/change.ts';
import { say } from '../../shared/messages/message.ts';
import { VIRTUALBOX_RANGE } from '../../shared/network/allocation.ts';
import { containsNetwork, formatCidr, type Network, parseCidr } from '../../shared/network/ipv4.ts';
import { readProblem } from '../storage/index.ts';

/** The line of /etc/vbox/networks.conf that allows a network. */
export function allowingLine(network: Network): string {
  return `* ${formatCidr(network)}`;
}

/**
 * The change of networks.conf that allows the network beside those of the clusters there are; what
 * VirtualBox allows without a file stays allowed. Throws `STORAGE-NOT-READABLE`.
 */
export async function allowing(
  network: Network,
  { path, clusters }: { readonly path: string; readonly clusters: readonly string[] },
): Promise<NetworksChange> {
  const usual = parseCidr(VIRTUALBOX_RANGE);
  const others = clusters.flatMap((text) => parseCidr(text) ?? []);
  // What was written before is replaced, so what other clusters need is written again.
  const needed = others.filter((each) => usual === null || !containsNetwork(usual, each));
  const lines = [...new Set([...needed, network].map(allowingLine))];
  const reason = say('doctor.hostonly-range.reason', { network: formatCidr(network) });
  return { verb: 'vbox-networks', expected: await hashOf(path), lines, reason };
}

async function hashOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw readProblem(path, error);
  });
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}
