import { networkInterfaces } from 'node:os';
import { type Network, networkOf, parseIPv4 } from '../../shared/network/ipv4.ts';
import type { Run } from '../process/runner.ts';
import type { HostOnlyNetwork } from '../virtualbox/index.ts';
import { hostOnly, networkIn, type VBoxManage } from '../virtualbox/index.ts';
import { routes } from './routes.ts';

/** A network that something on this computer uses already. */
export interface UsedNetwork {
  readonly network: Network;
  /** Network device or host-only network; '' where the system names none. */
  readonly device: string;
  /** This computer's own address in it; null where it only has a way there. */
  readonly address: string | null;
  /** VirtualBox says that it is a host-only network of its own. */
  readonly hostOnly?: true;
}

export interface NetworksInUse {
  readonly networks: readonly UsedNetwork[];
  /** False where the routes, or VirtualBox's networks, could not be told. */
  readonly complete: boolean;
}

/** This computer's own addresses in CIDR form, by device. */
export type OwnNetworks = () => Readonly<Record<string, readonly string[]>>;

export interface InUseOptions {
  readonly run: Run;
  readonly platform: NodeJS.Platform;
  /** VirtualBox and its version, where there is one. */
  readonly virtualbox: { readonly vbox: VBoxManage; readonly version: string } | null;
  readonly own?: OwnNetworks;
  readonly signal?: AbortSignal | undefined;
}

/** Addresses of this computer's devices, its routes with those of VPNs, and VirtualBox's networks. */
export async function networksInUse(options: InUseOptions): Promise<NetworksInUse> {
  const { run, platform, virtualbox, own = ownNetworks, signal } = options;
  const [routed, hostOnlyNetworks] = await Promise.all([
    routes({ run, platform, signal }),
    virtualbox === null ? [] : listed(virtualbox, platform, signal),
  ]);
  const addressed = Object.entries(own()).flatMap(([device, all]) =>
    all.flatMap((text) => addressIn(device, text)),
  );
  return {
    networks: [
      ...addressed,
      ...(hostOnlyNetworks ?? []).flatMap(used),
      ...(routed ?? []).map((route) => ({ ...route, address: null })),
    ],
    complete: routed !== null && hostOnlyNetworks !== null,
  };
}

/** What this computer has now, loopback left out. */
export function ownNetworks(): Record<string, readonly string[]> {
  const devices = Object.entries(networkInterfaces());
  return Object.fromEntries(
    devices.map(([name, all]) => [
      name,
      (all ?? []).flatMap(({ internal, cidr }) => (internal || cidr === null ? [] : [cidr])),
    ]),
  );
}

async function listed(
  { vbox, version }: NonNullable<InUseOptions['virtualbox']>,
  platform: NodeJS.Platform,
  signal: AbortSignal | undefined,
): Promise<HostOnlyNetwork[] | null> {
  return hostOnly(vbox, { version, platform })
    .list({ ...(signal && { signal }) })
    .catch(() => null);
}

function used(each: HostOnlyNetwork): UsedNetwork[] {
  const network = networkIn(each);
  return network === null
    ? []
    : [{ network, device: each.name, address: each.address, hostOnly: true }];
}

function addressIn(device: string, cidr: string): UsedNetwork[] {
  const [dotted = '', length = ''] = cidr.split('/');
  const address = parseIPv4(dotted);
  const prefix = Number(length);
  if (address === null || length === '' || prefix > 32) return [];
  return [{ network: networkOf(address, prefix), device, address: dotted }];
}
