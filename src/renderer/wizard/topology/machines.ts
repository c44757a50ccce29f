import type { MachineType } from '../../../shared/cluster/kinds.ts';
import type { BoxChoice, MachineSpec } from '../../../shared/cluster/spec.ts';
import {
  addressAt,
  formatIPv4,
  networkOf,
  parseCidr,
  parseIPv4,
} from '../../../shared/network/ipv4.ts';
import { readDocument } from '../../../shared/topology/document.ts';
import { issueList } from '../../../shared/topology/issue.ts';
import { newMachine } from '../../../shared/topology/new-machine.ts';
import { editVagrantConfig } from '../../../shared/topology/vagrant-config-edit.ts';
import { readMachines } from '../../../shared/topology/validate.ts';

/**
 * The machines of a text as a table can show and change them, whether or not they make a valid
 * topology; null where a value is missing or of the wrong kind, so that a change would lose it.
 */
export function editableMachines(text: string): MachineSpec[] | null {
  const document = readDocument(text);
  if (document.errors.some(({ code }) => code === 'TOPOLOGY-EMPTY')) return [];
  if (document.root === null || document.errors.length > 0) return null;
  const issues = issueList();
  const read = readMachines(document, issues);
  if (issues.errors.length > 0) return null;
  return read.flatMap(({ key, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases, box }) => {
    if (type === null || ip === null || cpus === null || memoryMiB === null) return [];
    const names = aliases.map(({ name }) => name);
    return [{ name: key, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases: names, box }];
  });
}

/** The text with some values of a machine changed. */
export function changeMachine(text: string, name: string, change: Partial<MachineSpec>): string {
  return withMachines(text, (machines) =>
    machines.map((machine) => (machine.name === name ? { ...machine, ...change } : machine)),
  );
}

export function removeMachine(text: string, name: string): string {
  return withMachines(text, (machines) => machines.filter((machine) => machine.name !== name));
}

/** The text with one more machine of the type, of its usual size, with a free name and address. */
export function addMachine(text: string, type: MachineType, network: string): string {
  return withMachines(text, (machines) => [...machines, newMachine(machines, type, network)]);
}

/** The text with every machine moved to the network, each keeping the end of its address. */
export function moveToNetwork(text: string, network: string): string {
  return withMachines(text, (machines) => movedMachines(machines, network));
}

/** The machines with their addresses in the network, a /24. */
export function movedMachines(machines: readonly MachineSpec[], network: string): MachineSpec[] {
  const net = parseCidr(network);
  return machines.map((machine) => {
    const address = parseIPv4(machine.ip);
    if (net === null || address === null) return machine;
    return { ...machine, ip: formatIPv4(addressAt(net, address - networkOf(address, 24).base)) };
  });
}

/** The text with the same box for every machine; nulls leave the choice to the program. */
export function setBox(text: string, box: Partial<BoxChoice>): string {
  return withMachines(text, (machines) =>
    machines.map((machine) => ({ ...machine, box: { ...machine.box, ...box } })),
  );
}

function withMachines(
  text: string,
  change: (machines: readonly MachineSpec[]) => MachineSpec[],
): string {
  const machines = editableMachines(text);
  return machines === null ? text : editVagrantConfig(text, change(machines));
}
