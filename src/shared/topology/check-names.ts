import { parseIPv4 } from '../network/ipv4.ts';
import { type IssueList, quoted } from './issue.ts';
import type { ReadMachine } from './machine-fields.ts';

/** Longest DNS label (RFC 1035), and longest container name: it becomes the container's host name. */
export const LONGEST_LABEL = 63;

/** With the longest cluster name, 30, `dv-<cluster>-<machine>` stays a label up to this length. */
export const LONGEST_SAFE_NAME = LONGEST_LABEL - 'dv--'.length - 30;

/** A machine's name becomes a host name, the name of a VM or container, and an argument. */
export function checkName(
  { name, key, line }: ReadMachine,
  cluster: string | undefined,
  issues: IssueList,
): void {
  const where = { path: name, line };
  if (!isLabel(key)) {
    issues.error('TOPOLOGY-NAME-INVALID', where, { name });
  } else if (cluster !== undefined) {
    const identity = `dv-${cluster}-${name}`;
    if (identity.length <= LONGEST_LABEL) return;
    issues.error('TOPOLOGY-NAME-TOO-LONG', where, { name, identity, longest: LONGEST_LABEL });
  } else if (name.length > LONGEST_SAFE_NAME) {
    issues.warn('TOPOLOGY-NAME-LONG', where, { name, longest: LONGEST_SAFE_NAME });
  }
}

/** Aliases become lines of hosts files: each a host name, each naming one machine only. */
export function checkAliases(machines: readonly ReadMachine[], issues: IssueList): void {
  const owners = new Map(machines.map((machine) => [machine.name, machine.name]));
  for (const machine of machines) {
    for (const { name, where } of machine.aliases) {
      const alias = name.toLowerCase();
      const owner = owners.get(alias);
      if (!isHostName(alias)) {
        const params = { machine: machine.name, alias: quoted(name) };
        issues.error('TOPOLOGY-ALIAS-INVALID', where, params);
      } else if (owner === alias) {
        const params = { machine: machine.name, alias };
        issues.error('TOPOLOGY-ALIAS-IS-MACHINE', where, params);
      } else if (owner !== undefined) {
        const params = { machine: machine.name, alias, other: owner };
        issues.error('TOPOLOGY-ALIAS-DUPLICATE', where, params);
      } else {
        owners.set(alias, machine.name);
      }
    }
  }
}

/** A lower-case DNS label: letters, digits and inner hyphens, at most 63 characters. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(text);
}

/** A host name of lower-case labels that neither reads as an address nor means the machine itself. */
export function isHostName(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every(isLabel) &&
    !/^\d+$/.test(text.split('.').at(-1) ?? '') &&
    parseIPv4(text) === null &&
    text !== 'localhost'
  );
}
