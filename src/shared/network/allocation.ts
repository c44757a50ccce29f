import { containsNetwork, formatCidr, type Network, overlap, parseCidr } from './ipv4.ts';

/**
 * What VirtualBox >= 6.1.28 allows for host-only networks on Linux, macOS and Solaris without an
 * /etc/vbox/networks.conf (VirtualBox manual, host-only networking).
 */
export const VIRTUALBOX_RANGE = '192.168.56.0/21';

/** Last octet of the host's own address in a cluster's network. */
export const HOST_OFFSET = 1;

/** Domain of the first cluster, the one that dcos-vagrant's documents use. */
export const FIRST_DOMAIN = 'dcos';

// .56 comes second because VirtualBox gives 192.168.56.0/24 to its own first adapter (vboxnet0).
const thirdOctets = [57, 56, 58, 59, 60, 61, 62, 63];

/**
 * The first free /24 for a new cluster, 192.168.57.0/24 before the others of 192.168.56.0/21, or
 * null where none is left. `taken` are networks in CIDR form; a text that is none is ignored.
 */
export function allocateNetwork(taken: readonly string[]): string | null {
  const used = taken.map(parseCidr).filter((network) => network !== null);
  const free = thirdOctets
    .map((octet) => parseCidr(`192.168.${octet}.0/24`))
    .find((network) => network !== null && !used.some((other) => overlap(network, other)));
  return free ? formatCidr(free) : null;
}

/** Domain of a new cluster: `dcos`, or `<name>.dcos` where another cluster has that already. */
export function allocateDomain(name: string, taken: readonly string[]): string {
  return taken.includes(FIRST_DOMAIN) ? `${name}.${FIRST_DOMAIN}` : FIRST_DOMAIN;
}

/** Whether VirtualBox accepts the network without an /etc/vbox/networks.conf. */
export function vboxAllows(network: string): boolean {
  const wanted = parseCidr(network);
  return wanted !== null && containsNetwork(allowed, wanted);
}

/** Whether two networks in CIDR form share an address; a text that is no network shares none. */
export function networksOverlap(one: string, other: string): boolean {
  const [first, second] = [parseCidr(one), parseCidr(other)];
  return first !== null && second !== null && overlap(first, second);
}

/** Whether the text is a network that a cluster can have: a /24 in CIDR form. */
export function isClusterNetwork(text: string): boolean {
  return clusterNetwork(text) !== null;
}

/** The /24 of the text, or null where it is no network, has another size or cannot hold machines. */
export function clusterNetwork(text: string): Network | null {
  const network = parseCidr(text);
  if (network?.prefix !== 24) return null;
  return special.some((other) => overlap(network, other)) ? null : network;
}

/** This computer itself, links without addresses, multicast and reserved (RFC 6890, RFC 5771). */
const special: readonly Network[] = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3']
  .map(parseCidr)
  .filter((network) => network !== null);

const allowed: Network = { base: 192 * 2 ** 24 + 168 * 2 ** 16 + 56 * 2 ** 8, prefix: 21 };
