import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addressAt,
  formatCidr,
  formatIPv4,
  type Network,
  networkOf,
  parseIPv4,
} from '../../../shared/network/ipv4.ts';
import { refuse } from '../../../shared/problem.ts';
import { readSettled } from '../../vagrant/index.ts';
import type { ClusterRecord } from '../provider.ts';
import { allConfigs } from './containers.ts';

/** The bridge over which this computer reaches all its containers; lxc's own default. */
export const managementBridge = 'lxcbr0';

/** What of this computer says which addresses are taken. */
export interface AddressHost {
  readonly lxcPath: string;
  /** Leases that lxc's own DHCP server gave. */
  readonly leasesPath: string;
  /**
   * Folder of claims, a file an address, in memory that ends with the computer's run: it keeps apart
   * engines that allocate at the same moment, also for different data folders.
   */
  readonly claimsFolder: string;
}

/** Addresses in the management network that nobody else on this computer has or is about to have. */
export async function takenAddresses(
  host: AddressHost,
  others: readonly Pick<ClusterRecord, 'folder'>[],
): Promise<Set<string>> {
  const [configs, leases, settled] = await Promise.all([
    allConfigs(host.lxcPath),
    readFile(host.leasesPath, 'utf8').catch(() => ''),
    Promise.all(others.map(({ folder }) => readSettled(folder))),
  ]);
  const ofOthers = settled.flatMap((each) => Object.values(each?.machines ?? {}));
  return new Set([
    ...configs.flatMap(configuredAddresses),
    ...(leases.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? []),
    ...ofOthers.flatMap(({ lxc }) => (lxc === undefined ? [] : [lxc.management.address])),
  ]);
}

/** The static addresses that a container's configuration gives it. */
export function configuredAddresses(config: string): string[] {
  const lines = config.matchAll(/^\s*lxc\.net\.\d+\.ipv4\.address\s*=\s*(\d+\.\d+\.\d+\.\d+)/gm);
  return [...lines].flatMap(([, address]) => (address === undefined ? [] : [address]));
}

/**
 * A free address of the /24 of `gateway` for the container, claimed for it. Tried in an order of the
 * container's own, so that a machine that is made again mostly gets the address it had.
 * Throws `LXC-ADDRESSES-EXHAUSTED`.
 */
export async function claimAddress(
  host: AddressHost,
  owner: { readonly clusterId: string; readonly containerId: string },
  gateway: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  const network = networkOf(parseIPv4(gateway) ?? 0, 24);
  for (const address of candidates(network, owner.containerId)) {
    if (address === gateway || taken.has(address)) continue;
    if (await claim(host, address, `${owner.clusterId} ${owner.containerId}\n`)) return address;
  }
  return refuse('LXC-ADDRESSES-EXHAUSTED', {
    network: formatCidr(network),
    bridge: managementBridge,
  });
}

/** Gives back what `claimAddress` claimed for the container; an address of another owner stays. */
export async function releaseAddress(
  host: AddressHost,
  owner: { readonly clusterId: string; readonly containerId: string },
  address: string,
): Promise<void> {
  const path = join(host.claimsFolder, address);
  const holder = await readFile(path, 'utf8').catch(() => null);
  if (holder === `${owner.clusterId} ${owner.containerId}\n`) await rm(path, { force: true });
  // The last one leaves nothing behind; with claims in it the folder cannot be removed.
  await rmdir(host.claimsFolder).catch(() => {});
}

/** A locally administered address of a network card that no other card of this computer has. */
export function macOf(address: string): string {
  const octets = address.split('.').map((octet) => Number(octet).toString(16).padStart(2, '0'));
  return ['02', 'dc', ...octets].join(':');
}

const FIRST = 2;
const LAST = 254;

function* candidates(network: Network, seed: string): Generator<string> {
  const count = LAST - FIRST + 1;
  const start = createHash('sha256').update(seed).digest().readUInt16BE(0);
  for (let step = 0; step < count; step += 1) {
    yield formatIPv4(addressAt(network, FIRST + ((start + step) % count)));
  }
}

async function claim(host: AddressHost, address: string, owner: string): Promise<boolean> {
  const path = join(host.claimsFolder, address);
  // At each claim: an engine that gives its last address back removes the empty folder.
  await mkdir(host.claimsFolder, { recursive: true, mode: 0o755 });
  try {
    await writeFile(path, owner, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(path, 'utf8').catch(() => null)) === owner;
  }
}
