import type { ClusterSpec } from '../../shared/cluster/spec.ts';
import type { Message } from '../../shared/messages/message.ts';
import { say } from '../../shared/messages/message.ts';
import { addressAt, formatIPv4, parseCidr } from '../../shared/network/ipv4.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { HostFacts } from '../../shared/snapshot.ts';
import { type DiskNeed, diskNeed } from '../../shared/topology/disk.ts';
import { fitOn, gigabytes } from '../../shared/topology/fit.ts';
import { hostsEntries } from '../hosts/entries.ts';

type Wish = Pick<ClusterSpec, 'provider'> & Parameters<typeof diskNeed>[0];

/** What of this computer would not suffice; nothing for simulated machines, which take nothing. */
export function hostProblems(wish: Wish, host: HostFacts): Problem[] {
  if (wish.provider === 'simulated') return [];
  return [...memoryProblems(wish, host), ...diskProblems(diskNeed(wish), host)];
}

function memoryProblems({ totals }: Wish, host: HostFacts): Problem[] {
  return fitOn(host, totals).messages.flatMap(({ code, params }): Problem[] => {
    const extra = { kind: 'prerequisite' } as const;
    if (code === 'fit.too-big') return [problem('HOST-MEMORY-TOO-SMALL', params, extra)];
    const warning = { ...extra, severity: 'warning' } as const;
    if (code === 'fit.tight') return [problem('HOST-MEMORY-TIGHT', params, warning)];
    return code === 'fit.cpus-tight' ? [problem('HOST-CPUS-TIGHT', params, warning)] : [];
  });
}

function diskProblems({ createdMiB, stoppedMiB }: DiskNeed, { freeDiskMiB }: HostFacts): Problem[] {
  if (freeDiskMiB === null || freeDiskMiB >= stoppedMiB) return [];
  const tooSmall = freeDiskMiB < createdMiB;
  const needed = gigabytes(tooSmall ? createdMiB : stoppedMiB);
  const params = { needed, free: gigabytes(freeDiskMiB) };
  const code = tooSmall ? 'HOST-DISK-TOO-SMALL' : 'HOST-DISK-TIGHT';
  // An estimate: it warns, and the disk itself has the last word.
  return [problem(code, params, { kind: 'prerequisite', severity: 'warning' })];
}

/** What changes on this computer outside of the machines, in the user's words; no file, no names. */
export function hostChanges(
  { provider, network, ...named }: Omit<ClusterSpec, 'release' | 'options' | 'installMethod'>,
  hostsFile: string | null,
): Message[] {
  const net = parseCidr(network);
  const address = net === null ? network : formatIPv4(addressAt(net, 1));
  const names = hostsEntries(named).flatMap((entry) => entry.names);
  const [first = ''] = names;
  const file = hostsFile;
  const written =
    file === null ? [] : [say('preview.change.hosts', { count: names.length, first, file })];
  if (provider === 'simulated') return [say('preview.change.port'), ...written];
  return [
    ...written,
    ...(provider === 'virtualbox'
      ? [say('preview.change.adapter', { address }), say('preview.change.box')]
      : [say('preview.change.bridge', { address }), say('preview.change.box')]),
  ];
}
