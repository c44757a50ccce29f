import { networkInterfaces } from 'node:os';
import type { ClusterSpec } from '../../../shared/cluster/spec.ts';
import { HOST_OFFSET } from '../../../shared/network/allocation.ts';
import {
  addressAt,
  contains,
  formatIPv4,
  type Network,
  overlap,
  parseCidr,
  parseIPv4,
} from '../../../shared/network/ipv4.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import {
  allowedNetworks,
  type CallContext,
  extraDataOf,
  type HostOnlyNetwork,
  hostOnly,
  isAllowed,
  listed,
  networkIn,
  networksConf,
  setExtraData,
  type VBoxManage,
} from '../../virtualbox/index.ts';

type NetworkSpec = Pick<ClusterSpec, 'id' | 'network'>;

export interface NetworkHost {
  readonly vbox: VBoxManage;
  /** VirtualBox's, as `7.2.22`. */
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** Addresses of this computer's network devices, by device. */
  addresses(): Readonly<Record<string, readonly string[]>>;
  /** Where the allowed networks stand; /etc/vbox/networks.conf unless told. */
  readonly networksConf?: string;
}

/** The addresses that this computer has now. */
export function ownAddresses(): Record<string, readonly string[]> {
  const devices = Object.entries(networkInterfaces());
  return Object.fromEntries(
    devices.map(([name, all]) => [name, (all ?? []).map(({ address }) => address)]),
  );
}

/** Whether a host-only network is there in which this computer has the cluster's `.1`. */
export async function hasHostNetwork(
  host: NetworkHost,
  spec: NetworkSpec,
  context: CallContext = {},
): Promise<boolean> {
  return (await findOwn(host, spec, context)) !== undefined;
}

/**
 * Takes the host-only network that has the wanted address, or makes one, once. Throws `VBOX-NET-RANGE`
 * where VirtualBox would refuse it, `VIRTUALBOX-NETWORK-IN-USE` and `VIRTUALBOX-ADAPTER-FAILED`.
 */
export async function makeHostNetwork(
  host: NetworkHost,
  spec: NetworkSpec,
  context: StepContext,
): Promise<void> {
  if (await hasHostNetwork(host, spec, context)) return;
  const network = networkOfSpec(spec);
  const { vbox } = host;
  const hostOnlyNetworks = hostOnly(vbox, host);
  const there = await hostOnlyNetworks.list(context);
  refuseInUse(host, spec, there);
  await refuseForbidden(host, spec);

  const name = await hostOnlyNetworks.create(
    hostAddressOf(spec),
    network.prefix,
    labelOf(spec),
    context,
  );
  if (name !== labelOf(spec)) await setExtraData(vbox, 'global', markOf(name), spec.id, context);
  if (!(await hasHostNetwork(host, spec, context))) {
    refuse('VIRTUALBOX-ADAPTER-FAILED', { detail: `${name} has no address in ${spec.network}` });
  }
}

/** Removes the host-only network that was made for the cluster; one that was there before stays. */
export async function removeHostNetwork(
  host: NetworkHost,
  spec: NetworkSpec,
  context: StepContext,
  heir?: NetworkSpec,
): Promise<void> {
  const own = await findOwn(host, spec, context);
  if (own === undefined) return;
  const { vbox } = host;
  const mark = markOf(own.name);
  const ours =
    own.name === labelOf(spec) ||
    (await extraDataOf(vbox, 'global', context)).get(mark) === spec.id;
  if (!ours) return;
  if (heir !== undefined) {
    await setExtraData(vbox, 'global', mark, heir.id, context);
    return;
  }
  await hostOnly(vbox, host).remove(own.name, context);
  if (own.name !== labelOf(spec)) await setExtraData(vbox, 'global', mark, null, context);
}

/** This computer's own address in the cluster's network. */
export function hostAddressOf(spec: NetworkSpec): string {
  return formatIPv4(addressAt(networkOfSpec(spec), HOST_OFFSET));
}

// Adapters cannot be named, nor noted on; the note is with VirtualBox's own.
function markOf(adapter: string): string {
  return `dcos-vagrant/adapter/${adapter}`;
}

function labelOf({ id }: NetworkSpec): string {
  return `dcos-vagrant-${id}`;
}

async function findOwn(
  host: NetworkHost,
  spec: NetworkSpec,
  context: CallContext,
): Promise<HostOnlyNetwork | undefined> {
  const there = await hostOnly(host.vbox, host).list(context);
  const { prefix } = networkOfSpec(spec);
  return there.find((each) => each.address === hostAddressOf(spec) && each.prefix === prefix);
}

function refuseInUse(
  { addresses }: NetworkHost,
  spec: NetworkSpec,
  there: readonly HostOnlyNetwork[],
): void {
  const wanted = networkOfSpec(spec);
  const other = there.find((each) => {
    const network = networkIn(each);
    return network !== null && overlap(network, wanted);
  });
  const device = other?.name ?? Object.entries(addresses()).find(has(wanted))?.[0];
  if (device !== undefined) {
    refuse('VIRTUALBOX-NETWORK-IN-USE', { network: spec.network, device }, { kind: 'invalid' });
  }
}

function has(network: Network) {
  return ([, addresses]: [string, readonly string[]]) =>
    addresses.some((text) => {
      const address = parseIPv4(text);
      return address !== null && contains(network, address);
    });
}

async function refuseForbidden(host: NetworkHost, spec: NetworkSpec): Promise<void> {
  const { platform, version, networksConf: path = networksConf } = host;
  // Host-only networks of macOS know no limit.
  if (platform === 'darwin' && Number.parseInt(version, 10) >= 7) return;
  const allowed = await allowedNetworks(version, { platform, path });
  if (allowed === null || isAllowed(allowed, networkOfSpec(spec))) return;
  const detail = `${spec.network} is not within ${listed(allowed)}`;
  refuse(
    'VBOX-NET-RANGE',
    { purpose: '', detail, network: spec.network },
    { kind: 'prerequisite' },
  );
}

function networkOfSpec({ network }: NetworkSpec): Network {
  const parsed = parseCidr(network);
  if (parsed === null) throw new RangeError(`${network} is no network`);
  return parsed;
}
