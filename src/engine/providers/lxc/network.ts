import * as z from 'zod';
import { bridgeNameOf, type ClusterSpec } from '../../../shared/cluster/spec.ts';
import { HOST_OFFSET } from '../../../shared/network/allocation.ts';
import {
  addressAt,
  contains,
  formatIPv4,
  type Network,
  parseCidr,
  parseIPv4,
} from '../../../shared/network/ipv4.ts';
import { refuse } from '../../../shared/problem.ts';
import type { Run, RunResult } from '../../process/runner.ts';

type NetworkSpec = Pick<ClusterSpec, 'id' | 'network'>;

/** Whether the cluster's bridge is there, up, and has the host's address. */
export async function hasBridge(run: Run, spec: NetworkSpec): Promise<boolean> {
  const device = (await devices(run)).find(({ ifname }) => ifname === bridgeNameOf(spec));
  return device !== undefined && isUp(device) && addressesOf(device).includes(hostAddressOf(spec));
}

/**
 * Makes the bridge with the host's `.1`, or completes one that is half there. Throws
 * `LXC-NETWORK-IN-USE` where another device has an address in that network.
 */
export async function makeBridge(run: Run, spec: NetworkSpec, signal: AbortSignal): Promise<void> {
  const name = bridgeNameOf(spec);
  const all = await devices(run);
  const other = all.find((each) => each.ifname !== name && hasAddressIn(each, networkOfSpec(spec)));
  if (other !== undefined) {
    refuse('LXC-NETWORK-IN-USE', { network: spec.network, device: other.ifname });
  }
  if (!all.some(({ ifname }) => ifname === name)) {
    await ip(run, ['link', 'add', 'name', name, 'type', 'bridge'], signal);
  }
  await ip(run, ['address', 'replace', `${hostAddressOf(spec)}/24`, 'dev', name], signal);
  await ip(run, ['link', 'set', name, 'up'], signal);
  if (!(await hasBridge(run, spec))) {
    refuse('LXC-NETWORK-FAILED', { bridge: name, network: spec.network });
  }
}

/** Deletes the bridge and every host end of a network card that its containers left behind. */
export async function removeBridge(
  run: Run,
  spec: NetworkSpec,
  signal: AbortSignal,
): Promise<void> {
  const name = bridgeNameOf(spec);
  for (const { ifname } of await devices(run)) {
    if (ifname === name || hostEndPattern(spec).test(ifname)) await deleteLink(run, ifname, signal);
  }
}

/** Deletes host ends that outlived their container: lxc cannot make a card whose name is taken. */
export async function removeHostEnds(
  run: Run,
  names: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const there = (await devices(run)).map(({ ifname }) => ifname);
  for (const name of names.filter((each) => there.includes(each))) {
    await deleteLink(run, name, signal);
  }
}

/**
 * Name of a network card's end on this computer: bridge name, `m` (management) or `c` (cluster), and
 * the last number of the card's address; at most 14 of the 15 characters an interface name holds.
 */
export function hostEndOf(spec: NetworkSpec, card: 'm' | 'c', address: string): string {
  return `${bridgeNameOf(spec)}${card}${address.split('.').at(-1)}`;
}

/** The host's own address in the cluster's network. */
export function hostAddressOf(spec: NetworkSpec): string {
  return formatIPv4(addressAt(networkOfSpec(spec), HOST_OFFSET));
}

/** The first IPv4 address of a network device, or null where there is none or no such device. */
export async function addressOf(run: Run, name: string): Promise<string | null> {
  const device = (await devices(run)).find(({ ifname }) => ifname === name);
  return device === undefined ? null : (addressesOf(device)[0] ?? null);
}

const device = z.object({
  ifname: z.string(),
  flags: z.array(z.string()).default([]),
  addr_info: z
    .array(z.object({ local: z.string().optional(), family: z.string().optional() }))
    .default([]),
});
type Device = z.infer<typeof device>;

async function devices(run: Run): Promise<Device[]> {
  const { stdout } = await ip(run, ['-json', 'address', 'show']);
  return z.array(device).parse(JSON.parse(stdout));
}

function ip(run: Run, args: readonly string[], signal?: AbortSignal): Promise<RunResult> {
  return run({
    purpose: args.includes('show') ? 'look at the network devices' : 'set up the cluster’s network',
    file: 'ip',
    args,
    timeoutMs: 20_000,
    ...(signal === undefined ? {} : { signal }),
  });
}

async function deleteLink(run: Run, name: string, signal: AbortSignal): Promise<void> {
  await run({
    purpose: 'remove a network device of the cluster',
    file: 'ip',
    args: ['link', 'delete', name],
    // 1: it went away by itself in the meantime, as the ends of ending containers do.
    allowedExitCodes: [0, 1],
    signal,
    timeoutMs: 20_000,
  });
}

function isUp({ flags }: Device): boolean {
  return flags.includes('UP');
}

function addressesOf({ addr_info }: Device): string[] {
  return addr_info.flatMap(({ family, local }) =>
    family === 'inet' && local !== undefined ? [local] : [],
  );
}

function hasAddressIn(each: Device, network: Network): boolean {
  return addressesOf(each).some((text) => {
    const address = parseIPv4(text);
    return address !== null && contains(network, address);
  });
}

function hostEndPattern(spec: NetworkSpec): RegExp {
  return new RegExp(`^${bridgeNameOf(spec)}[mc]\\d{1,3}$`);
}

function networkOfSpec({ network }: NetworkSpec): Network {
  const parsed = parseCidr(network);
  if (parsed === null) throw new RangeError(`${network} is no network`);
  return parsed;
}
