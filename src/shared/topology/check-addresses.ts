import { HOST_OFFSET } from '../network/allocation.ts';
import {
  addressAt,
  broadcastOf,
  contains,
  formatCidr,
  type Network,
  parseIPv4,
} from '../network/ipv4.ts';
import { type IssueList, quoted } from './issue.ts';
import type { ReadMachine } from './machine-fields.ts';

/** Each machine has an IPv4 address of its own in the network, none of those that are taken. */
export function checkAddresses(
  machines: readonly ReadMachine[],
  network: Network | null,
  issues: IssueList,
): void {
  const owners = new Map<number, ReadMachine>();
  for (const machine of machines) {
    if (machine.ip === null) continue;
    const address = parseIPv4(machine.ip);
    const params = { machine: machine.name, ip: quoted(machine.ip) };
    if (address === null) {
      issues.error('TOPOLOGY-IP-INVALID', machine.where('ip'), params);
      continue;
    }
    const owner = owners.get(address);
    if (owner) {
      const where = { other: owner.name, otherLine: owner.where('ip').line };
      issues.error('TOPOLOGY-IP-DUPLICATE', machine.where('ip'), { ...params, ...where });
    } else {
      owners.set(address, machine);
    }
    const code = network && misplaced(network, address);
    if (code) {
      issues.error(code, machine.where('ip'), { ...params, network: formatCidr(network) });
    }
  }
}

function misplaced(network: Network, address: number) {
  if (!contains(network, address)) return 'TOPOLOGY-IP-OUTSIDE';
  if (address === network.base) return 'TOPOLOGY-IP-IS-NETWORK';
  if (address === broadcastOf(network)) return 'TOPOLOGY-IP-IS-BROADCAST';
  return address === addressAt(network, HOST_OFFSET) ? 'TOPOLOGY-IP-IS-HOST' : null;
}
