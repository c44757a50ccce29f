import { takeScreenshot } from '../../virtualbox/index.ts';
import type { ClusterRecord } from '../provider.ts';
import type { MachinesHost } from './machines.ts';
import { findVms } from './vms.ts';

/** Writes what the machine's screen shows to a PNG file; false where it does not run or is not ours. */
export async function pictureOf(
  host: Pick<MachinesHost, 'vbox' | 'settingsHome'>,
  cluster: ClusterRecord,
  machine: string,
  file: string,
  signal: AbortSignal,
): Promise<boolean> {
  const vm = (await findVms(host, cluster, { signal })).get(machine);
  if (vm?.belongs !== 'ours' || vm.uuid === null || vm.state !== 'running') return false;
  return takeScreenshot(await host.vbox(), vm.uuid, file, { signal });
}
