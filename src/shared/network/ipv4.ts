/** An IPv4 network: its first address as a 32-bit number and the length of its prefix. */
export interface Network {
  /** Network address, 0..2^32-1. */
  readonly base: number;
  /** Prefix length, 0..32. */
  readonly prefix: number;
}

const octetPattern = /^(0|[1-9]\d{0,2})$/;

/**
 * The address as a number 0..2^32-1, or null where the text is not a dotted IPv4 address. Leading
 * zeros are refused: some programs read them as octal, so the text would mean two addresses.
 */
export function parseIPv4(text: string): number | null {
  const octets = text.split('.');
  if (octets.length !== 4) return null;
  let address = 0;
  for (const octet of octets) {
    if (!octetPattern.test(octet) || Number(octet) > 255) return null;
    address = address * 256 + Number(octet);
  }
  return address;
}

/** Dotted text of an address given as a number 0..2^32-1. */
export function formatIPv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The network of a text like `192.168.57.0/24`, or null; bits below the prefix must be zero. */
export function parseCidr(text: string): Network | null {
  const [dotted, length, ...rest] = text.split('/');
  if (dotted === undefined || length === undefined || rest.length > 0) return null;
  const address = parseIPv4(dotted);
  if (address === null || !octetPattern.test(length) || Number(length) > 32) return null;
  const network = networkOf(address, Number(length));
  return network.base === address ? network : null;
}

export function formatCidr(network: Network): string {
  return `${formatIPv4(network.base)}/${network.prefix}`;
}

/** The network with this prefix length in which the address lies. */
export function networkOf(address: number, prefix: number): Network {
  const size = 2 ** (32 - prefix);
  return { base: Math.floor(address / size) * size, prefix };
}

/** How many addresses the network has, its own and the broadcast address included. */
export function sizeOf(network: Network): number {
  return 2 ** (32 - network.prefix);
}

export function broadcastOf(network: Network): number {
  return network.base + sizeOf(network) - 1;
}

export function contains(network: Network, address: number): boolean {
  return address >= network.base && address <= broadcastOf(network);
}

/** Whether every address of `inner` belongs to `outer`. */
export function containsNetwork(outer: Network, inner: Network): boolean {
  return contains(outer, inner.base) && contains(outer, broadcastOf(inner));
}

export function overlap(one: Network, other: Network): boolean {
  return one.base <= broadcastOf(other) && other.base <= broadcastOf(one);
}

/** The address `offset` steps into the network; throws a RangeError outside it. */
export function addressAt(network: Network, offset: number): number {
  if (!Number.isInteger(offset) || offset < 0 || offset >= sizeOf(network)) {
    throw new RangeError(`${formatCidr(network)} has no address number ${offset}`);
  }
  return network.base + offset;
}
