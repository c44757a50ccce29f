import { readFile } from 'node:fs/promises';
import type { ClusterSpec } from '../../../shared/cluster/spec.ts';
import type { PrivilegedChange } from '../../../shared/elevation/change.ts';
import { say } from '../../../shared/messages/message.ts';
import { VIRTUALBOX_RANGE } from '../../../shared/network/allocation.ts';
import { containsNetwork, parseCidr } from '../../../shared/network/ipv4.ts';
import { allowing, allowingLine } from '../../networks/index.ts';
import { allowedNetworks, isAllowed, networksConf } from '../../virtualbox/index.ts';

type NetworkSpec = Pick<ClusterSpec, 'network'>;

export interface AllowHost {
  readonly platform: NodeJS.Platform;
  readonly networksConf?: string;
}

/**
 * The change of networks.conf without which VirtualBox of this version would refuse the cluster's network;
 * none where it is allowed. `others` are the VirtualBox clusters there are.
 */
export async function changesToAllow(
  {
    platform,
    version,
    networksConf: path = networksConf,
  }: AllowHost & { readonly version: string },
  spec: NetworkSpec,
  others: readonly NetworkSpec[],
): Promise<readonly PrivilegedChange[]> {
  // Host-only networks of macOS know no limit.
  if (platform === 'darwin' && Number.parseInt(version, 10) >= 7) return [];
  const network = parseCidr(spec.network);
  const allowed = await allowedNetworks(version, { platform, path });
  if (network === null || isAllowed(allowed, network)) return [];
  return [await allowing(network, { path, clusters: others.map((other) => other.network) })];
}

/** The change that takes the line back which a cluster that goes was given; none where no line of ours is there. */
export async function changesToForbid(
  { networksConf: path = networksConf }: AllowHost,
  spec: NetworkSpec,
  others: readonly NetworkSpec[],
): Promise<readonly PrivilegedChange[]> {
  const network = parseCidr(spec.network);
  const text = await readFile(path, 'utf8').catch(() => '');
  const [ours = ''] =
    /^# BEGIN dcos-vagrant-desktop\r?\n[\s\S]*?^# END dcos-vagrant-desktop/m.exec(text) ?? [];
  if (network === null || !ours.split(/\r?\n/).includes(allowingLine(network))) return [];
  const usual = parseCidr(VIRTUALBOX_RANGE);
  const kept = others.flatMap((other) => {
    const its = parseCidr(other.network);
    return its === null || (usual !== null && containsNetwork(usual, its)) ? [] : [its];
  });
  const lines = [...new Set(kept.map(allowingLine))];
  if (lines.includes(allowingLine(network))) return [];
  const change = await allowing(network, { path, clusters: [] });
  return [
    { ...change, lines, reason: say('hosts.reason.networks-left', { network: spec.network }) },
  ];
}
