import type { MachineType } from '../cluster/kinds.ts';
import type { BoxChoice, MachineSpec } from '../cluster/spec.ts';
import { addressAt, formatIPv4, parseCidr } from '../network/ipv4.ts';
import { documentedSizes } from './sizes.ts';

/** Names and last octets go on where dcos-vagrant's own topologies stop. */
const conventions: Readonly<
  Record<MachineType, { readonly letter: string; readonly first: number; readonly step: number }>
> = {
  master: { letter: 'm', first: 90, step: 5 },
  'agent-private': { letter: 'a', first: 111, step: 10 },
  'agent-public': { letter: 'p', first: 60, step: 10 },
  boot: { letter: 'boot', first: 50, step: 1 },
};

const usualReservedMiB = 512;

/**
 * One more machine of the type beside the others: of its usual size, with a free name and a free
 * address of the network (CIDR form). In a full network its address is ''. It gets none of `otherNames`.
 */
export function newMachine(
  machines: readonly MachineSpec[],
  type: MachineType,
  network: string,
  otherNames: readonly string[] = [],
): MachineSpec {
  const names = machines.flatMap(({ name, aliases }) => [name, ...aliases]);
  const taken = new Set([...names, ...otherNames]);
  const isAgent = type === 'agent-private' || type === 'agent-public';
  return {
    name: freeName(taken, type),
    type,
    ip: freeAddress(machines, type, network),
    ...documentedSizes[type],
    memoryReservedMiB: isAgent ? usualReservedMiB : null,
    aliases: [],
    box: commonBox(machines) ?? { name: null, url: null, version: null },
  };
}

/** The box of all machines, null where they have different ones. */
export function commonBox(machines: readonly MachineSpec[]): BoxChoice | null {
  const [first] = machines;
  if (first === undefined) return { name: null, url: null, version: null };
  const { name, url, version } = first.box;
  const same = machines.every(
    ({ box }) => box.name === name && box.url === url && box.version === version,
  );
  return same ? first.box : null;
}

function freeName(taken: ReadonlySet<string>, type: MachineType): string {
  const { letter } = conventions[type];
  if (type === 'boot' && !taken.has(letter)) return letter;
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${letter}${number}`)) return `${letter}${number}`;
  }
}

/** First free address of the type's own series, else of the whole network; empty in a full one. */
function freeAddress(machines: readonly MachineSpec[], type: MachineType, network: string): string {
  const net = parseCidr(network);
  if (net === null) return '';
  const taken = new Set(machines.map(({ ip }) => ip));
  const { first, step } = conventions[type];
  const series = Array.from({ length: 10 }, (_, index) => first + index * step);
  const all = Array.from({ length: 253 }, (_, index) => index + 2);
  const octet = [...series, ...all].find(
    (each) => each <= 254 && !taken.has(formatIPv4(addressAt(net, each))),
  );
  return octet === undefined ? '' : formatIPv4(addressAt(net, octet));
}
