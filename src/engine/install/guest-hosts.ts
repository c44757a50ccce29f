import { type ClusterSpec, hostNameOf } from '../../shared/cluster/spec.ts';
import { type HostsEntry, withBlock } from '../hosts/block.ts';

/**
 * The text of a guest's /etc/hosts: the cluster's block in it, and the guest's own name taken from
 * 127.0.1.1 and 127.0.0.1, where distributions and Vagrant put it. A machine that finds itself on
 * loopback registers with the cluster as loopback.
 */
export function withClusterNames(text: string, spec: ClusterSpec): string {
  const entries = guestEntries(spec);
  const names = new Set(entries.flatMap((entry) => entry.names));
  const freed = text
    .split('\n')
    .flatMap((line) => withoutOwnNames(line, names))
    .join('\n');
  return withBlock(Buffer.from(freed, 'latin1'), spec.id, entries).toString('latin1');
}

/** One line a machine: full name, short name, aliases. The spec's names were validated. */
function guestEntries(spec: ClusterSpec): HostsEntry[] {
  return spec.machines.map((machine) => ({
    ip: machine.ip,
    names: [...new Set([hostNameOf(spec, machine.name), machine.name, ...machine.aliases])],
  }));
}

function withoutOwnNames(line: string, ours: ReadonlySet<string>): string[] {
  const [content = '', ...comment] = line.split('#');
  const [address, ...names] = content.trim().split(/\s+/);
  if (address === undefined || !address.startsWith('127.')) return [line];
  const kept = names.filter((name) => !ours.has(name));
  if (kept.length === names.length) return [line];
  if (kept.length === 0) return [];
  const remark = comment.length === 0 ? '' : ` #${comment.join('#')}`;
  return [`${address}\t${kept.join(' ')}${remark}`];
}
