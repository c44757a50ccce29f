import type { Run } from '../../process/runner.ts';
import type { ClusterRecord } from '../../providers/provider.ts';
import type { VBoxManage } from '../../virtualbox/index.ts';
import { virtualboxVersion } from '../../virtualbox/index.ts';
import { nothingToDo } from '../fixed.ts';
import { type HostsLeftovers, leftBlocks } from './hosts.ts';
import { cannotTell, type Found, type Leftover, type Living, nothing } from './leftover.ts';
import { livingClusters } from './living.ts';
import { staleLocks } from './locks.ts';
import { leftBridges, leftContainers } from './lxc.ts';
import { leftInVirtualBox } from './virtualbox.ts';

export interface LeftoversHost extends HostsLeftovers {
  readonly run: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly lxcPath: string;
  readonly netClass: string;
  clusters(): Promise<readonly ClusterRecord[]>;
  /** Null where VirtualBox is not installed. */
  vbox(): Promise<VBoxManage | null>;
}

/** Everything of ours that belongs to no cluster; what cannot be told is left out and said. */
export async function findLeftovers(
  host: LeftoversHost,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const { data, env, platform } = host;
  const read = async () => livingClusters(data, env, await host.clusters());
  const living = await read();
  const onLinux = platform === 'linux';
  const found = await Promise.all(
    [
      inVirtualBox(host, living, signal),
      onLinux ? leftContainers(host, living) : nothing,
      onLinux ? leftBridges(host, living) : nothing,
      leftBlocks(host, living),
      staleLocks(data),
    ].map((each) => Promise.resolve(each).catch(() => cannotTell)),
  );
  return found.map(({ leftovers, complete }) => ({
    leftovers: leftovers.map((each) => safely(each, read)),
    complete,
  }));
}

async function inVirtualBox(
  host: LeftoversHost,
  living: Living,
  signal: AbortSignal,
): Promise<Found> {
  const vbox = await host.vbox();
  if (vbox === null) return nothing;
  const version = await virtualboxVersion(vbox, { signal });
  if (version === null) return cannotTell;
  const { env, platform } = host;
  const settingsHome = { env, platform };
  return leftInVirtualBox(
    { vbox, version: version.number, platform, settingsHome },
    living,
    signal,
  );
}

/** Right before something goes it is asked once more whether a cluster has it by now. */
function safely(leftover: Leftover, read: () => Promise<Living>): Leftover {
  const { cluster, remove } = leftover;
  if (cluster === null || remove === null) return leftover;
  return {
    ...leftover,
    remove: async (signal) => ((await read()).has(cluster) ? nothingToDo : remove(signal)),
  };
}
