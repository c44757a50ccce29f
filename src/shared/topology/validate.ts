import type { MachineSpec } from '../cluster/spec.ts';
import { type Totals, totalsOf } from '../cluster/totals.ts';
import { clusterNetwork, vboxAllows } from '../network/allocation.ts';
import { formatCidr, type Network, networkOf, parseIPv4 } from '../network/ipv4.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkAliases, checkName } from './check-names.ts';
import { checkRoles } from './check-roles.ts';
import { checkSizes } from './check-sizes.ts';
import { readDocument, type TopologyDocument } from './document.ts';
import { entriesOf } from './entries.ts';
import { type Issue, type IssueList, issueList, quoted } from './issue.ts';
import { type ReadMachine, readMachine } from './machine-fields.ts';

export interface TopologyContext {
  /** The cluster's network, a /24 in CIDR form; without it the /24 of the first master. */
  readonly network?: string;
  /** Name of the cluster, where it is known: machine names are part of `dv-<cluster>-<machine>`. */
  readonly cluster?: string;
}

export interface Validation {
  readonly valid: boolean;
  /** In the order of the lines; empty where valid. */
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Of the machines whose sizes could be read. */
  readonly totals: Totals;
  /** The machines, or null where the file is not valid. */
  readonly machines: MachineSpec[] | null;
  /** The network that the machines were checked against, null where the file names none. */
  readonly network: string | null;
}

/**
 * Says everything that is wrong with a topology in the form of dcos-vagrant's VagrantConfig.yaml at
 * once. Does not throw, and does bounded work whatever the text is.
 */
export function validateTopology(text: string, context: TopologyContext = {}): Validation {
  const issues = issueList();
  const document = readDocument(text);
  issues.errors.push(...document.errors);
  const machines = readMachines(document, issues);
  const network = networkFor(machines, context, issues);
  if (document.root !== null) checkRoles(machines, issues);
  for (const machine of machines) checkName(machine, context.cluster, issues);
  checkAliases(machines, issues);
  checkAddresses(machines, network, issues);
  for (const machine of machines) checkSizes(machine, issues);
  const valid = issues.errors.length === 0;
  return {
    valid,
    errors: byLine(issues.errors),
    warnings: byLine(issues.warnings),
    totals: totalsOf(
      machines.map(({ cpus, memoryMiB }) => ({ cpus: cpus ?? 0, memoryMiB: memoryMiB ?? 0 })),
    ),
    machines: valid ? machines.flatMap(specOf) : null,
    network: network && formatCidr(network),
  };
}

/** The machines of a document that can be read at all; what keeps others from it becomes issues. */
export function readMachines(document: TopologyDocument, issues: IssueList): ReadMachine[] {
  if (document.root === null) return [];
  const { byKey, duplicates, wrongMerges, wrongKeys } = entriesOf(document, document.root);
  for (const { key, line, firstLine } of duplicates) {
    const params = { name: quoted(key), firstLine, line };
    issues.error('TOPOLOGY-DUPLICATE-MACHINE', { path: quoted(key), line }, params);
  }
  for (const line of wrongMerges) issues.error('TOPOLOGY-MERGE-NOT-A-MAP', { path: '<<', line });
  for (const line of wrongKeys) issues.error('TOPOLOGY-KEY-NOT-TEXT', { path: '', line });
  return [...byKey.values()]
    .map((entry) => readMachine(document, issues, entry))
    .filter((machine) => machine !== null);
}

function networkFor(
  machines: readonly ReadMachine[],
  context: TopologyContext,
  issues: IssueList,
): Network | null {
  const master = machines.find((machine) => machine.type === 'master');
  const where = master?.where('ip') ?? { path: '', line: 1 };
  if (context.network !== undefined && clusterNetwork(context.network) === null) {
    const params = { network: quoted(context.network) };
    issues.error('TOPOLOGY-NETWORK-INVALID', { path: '', line: 1 }, params);
  }
  const address = parseIPv4(master?.ip ?? '');
  const given = clusterNetwork(context.network ?? '');
  const network = given ?? (address === null ? null : networkOf(address, 24));
  if (network !== null && clusterNetwork(formatCidr(network)) === null) {
    issues.error('TOPOLOGY-NETWORK-INVALID', where, { network: formatCidr(network) });
  }
  if (network !== null && !vboxAllows(formatCidr(network))) {
    issues.warn('TOPOLOGY-NETWORK-OUTSIDE-VIRTUALBOX', where, { network: formatCidr(network) });
  }
  return network;
}

/** Empty where something is missing; a valid file has nothing missing. */
function specOf(machine: ReadMachine): MachineSpec[] {
  const { name, type, ip, cpus, memoryMiB, memoryReservedMiB, box } = machine;
  if (type === null || ip === null || cpus === null || memoryMiB === null) return [];
  const aliases = machine.aliases.map((alias) => alias.name);
  return [{ name, type, ip, cpus, memoryMiB, memoryReservedMiB, aliases, box }];
}

function byLine(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((one, other) => one.line - other.line);
}
