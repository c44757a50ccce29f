import { readFile } from 'node:fs/promises';
import type { HostsConflict } from '../../shared/api/hosts.ts';
import { conflictsIn } from '../hosts/conflicts.ts';
import { hostsEntries } from '../hosts/entries.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import { findVms } from '../providers/virtualbox/vms.ts';
import { type CheckHost, vboxHere } from './checks/host.ts';

/** Machines in VirtualBox that have the names of ours and are not. */
export async function foreignMachines(
  host: CheckHost,
  clusters: readonly ClusterRecord[],
  signal: AbortSignal,
): Promise<string[]> {
  const ours = clusters.filter(({ spec }) => spec.provider === 'virtualbox');
  const vbox = ours.length === 0 ? null : await vboxHere(host);
  if (vbox === null) return [];
  const { env, platform } = host;
  const search = { vbox: async () => vbox, settingsHome: { env, platform } };
  const found = await Promise.all(ours.map((cluster) => findVms(search, cluster, { signal })));
  return found
    .flatMap((machines) => [...machines.values()])
    .filter(({ belongs }) => belongs === 'foreign')
    .map(({ id }) => id);
}

/** Lines of the hosts file that lead names of clusters with real machines elsewhere. */
export async function hostNameConflicts(
  hostsFile: string,
  clusters: readonly ClusterRecord[],
): Promise<HostsConflict[]> {
  const real = clusters.filter(({ spec }) => spec.provider !== 'simulated');
  const file = real.length === 0 ? null : await readFile(hostsFile).catch(() => null);
  if (file === null) return [];
  return real.flatMap(({ spec }) => conflictsIn(file, spec.id, hostsEntries(spec)));
}
