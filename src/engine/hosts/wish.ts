import type { PrivilegedChangeView } from '../../shared/api/hosts.ts';
import type { ForeignHostsChange, HostsChange } from '../../shared/elevation/change.ts';
import { type Message, say } from '../../shared/messages/message.ts';
import { blockLines, linesIn, type Splice, spliced, spliceIn, spliceOut } from './block.ts';
import { hostsEntries, type NamedCluster } from './entries.ts';
import { sha256Of } from './file.ts';
import { type ForeignBlock, spliceOutForeign } from './lines.ts';

/** A cluster as the hosts file and its reader know it. */
export type HostsCluster = NamedCluster & { readonly name: string };

/** What shall become of the hosts file; what it takes depends on the file of the moment. */
export type HostsWish =
  | { readonly kind: 'put'; readonly cluster: HostsCluster }
  | { readonly kind: 'take'; readonly cluster: HostsCluster }
  | { readonly kind: 'take-foreign'; readonly cluster: HostsCluster; readonly block: ForeignBlock }
  /** The whole file as it was once. */
  | {
      readonly kind: 'restore';
      readonly cluster: HostsCluster;
      readonly bytes: Buffer;
      readonly at: string;
    };

/** What the wish takes; null where the file is so already. Throws `HOSTS-MARKERS-BROKEN`, `HOSTS-NAME-INVALID`. */
export function spliceOf(file: Buffer, wish: HostsWish): Splice | null {
  switch (wish.kind) {
    case 'put':
      return spliceIn(file, wish.cluster.id, hostsEntries(wish.cluster));
    case 'take':
      return spliceOut(file, wish.cluster.id);
    case 'take-foreign':
      return spliceOutForeign(file, wish.block);
    case 'restore':
      return file.equals(wish.bytes) ? null : difference(file, wish.bytes);
  }
}

/**
 * The wish as a change for an administrator, of the file as it is; null where there is nothing to
 * change, and `by-hand` where no verb does it: a restore that changes more than the cluster's block.
 */
export function privileged(
  path: string,
  file: Buffer,
  wish: HostsWish,
): HostsChange | ForeignHostsChange | 'by-hand' | null {
  const splice = spliceOf(file, wish);
  if (splice === null) return null;
  const reason = reasonOf(wish);
  const expected = sha256Of(file);
  if (wish.kind === 'take-foreign') {
    const { offset, length } = splice;
    return { verb: 'hosts-remove-foreign', path, expected, offset, length, reason };
  }
  const own = wish.kind === 'restore' ? spliceOfOwn(file, wish) : splice;
  if (own === null) return 'by-hand';
  const { id, domain, machines } = wish.cluster;
  return {
    verb: 'hosts',
    cluster: id,
    domain,
    aliases: [...new Set(machines.flatMap(({ aliases }) => aliases))],
    path,
    expected,
    offset: own.offset,
    length: own.length,
    lines: own.insert.length === 0 ? [] : own.insert.toString('latin1').split('\n'),
    reason,
  };
}

/** The wish as a person reads it before it happens; null where there is nothing to change. */
export function viewOf(
  path: string,
  file: Buffer,
  wish: HostsWish,
): Omit<PrivilegedChangeView, 'needsAdministrator'> | null {
  if (spliceOf(file, wish) === null) return null;
  const verb = wish.kind === 'take-foreign' ? 'hosts-remove-foreign' : 'hosts';
  const removes = wish.kind === 'take' || wish.kind === 'take-foreign';
  return { verb, path, reason: reasonOf(wish), removes, lines: linesOf(file, wish) };
}

export function reasonOf(wish: HostsWish): Message {
  const { name, machines } = wish.cluster;
  switch (wish.kind) {
    case 'put':
      return say('hosts.reason.put', { name, count: machines.length });
    case 'take':
      return say('hosts.reason.take', { name });
    case 'take-foreign':
      return say('hosts.reason.take-foreign', { name });
    case 'restore':
      return say('hosts.reason.restore', { at: wish.at });
  }
}

function linesOf(file: Buffer, wish: HostsWish): readonly string[] {
  switch (wish.kind) {
    case 'put':
      return blockLines(wish.cluster.id, hostsEntries(wish.cluster));
    case 'take':
      return linesIn(file, wish.cluster.id);
    case 'take-foreign':
      return wish.block.lines;
    case 'restore':
      return wish.bytes.toString('utf8').split(/\r?\n/);
  }
}

/** The restore as a change of the cluster's own block; null where it would change other lines, too. */
function spliceOfOwn(
  file: Buffer,
  { bytes, cluster }: HostsWish & { kind: 'restore' },
): Splice | null {
  const own = spliceOut(file, cluster.id);
  const back = spliceOut(bytes, cluster.id);
  const rest = own === null ? file : spliced(file, own);
  if (!rest.equals(back === null ? bytes : spliced(bytes, back))) return null;
  if (own !== null && back !== null && own.offset !== back.offset) return null;
  const insert =
    back === null ? Buffer.alloc(0) : bytes.subarray(back.offset, back.offset + back.length);
  return { offset: (own ?? back)?.offset ?? 0, length: own?.length ?? 0, insert };
}

/** The one piece in which two files differ. */
function difference(from: Buffer, to: Buffer): Splice {
  const shorter = Math.min(from.length, to.length);
  let offset = 0;
  while (offset < shorter && from[offset] === to[offset]) offset += 1;
  let tail = 0;
  while (tail < shorter - offset && from[from.length - 1 - tail] === to[to.length - 1 - tail]) {
    tail += 1;
  }
  const insert = Buffer.from(to.subarray(offset, to.length - tail));
  return { offset, length: from.length - tail - offset, insert };
}
