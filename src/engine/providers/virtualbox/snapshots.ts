import type { MachineSnapshot } from '../../../shared/cluster/snapshots.ts';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import type { Snapshot, VBoxManage } from '../../virtualbox/index.ts';
import {
  bytesOfSnapshot,
  deleteSnapshot,
  pauseVm,
  powerOffVm,
  readFiledSnapshots,
  readRegistry,
  restoreSnapshot,
  resumeVm,
  snapshotsOf,
  takeSnapshot,
} from '../../virtualbox/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';
import type { Snapshots } from '../snapshots.ts';
import { atMost } from './at-most.ts';
import { findAsked, type MachinesHost, ours, refuseNotOurs } from './machines.ts';
import { type RoomNeed, refuseWithoutRoom } from './room.ts';
import { parseMark, writeMark } from './snapshot-mark.ts';
import { findVms, type Vm } from './vms.ts';

/** Writing memory and merging disks: more at once only make the disk seek. */
const atOnce = 3;

type OurVm = Vm & { readonly uuid: string };
type Act = (vm: OurVm, vbox: VBoxManage) => Promise<void>;

/** Snapshots by VBoxManage; ours are known by their description, which names the batch. */
export function vmSnapshots(host: MachinesHost): Snapshots {
  /** Acts on the cluster's machines of these names, so many at once. */
  const onEach = async (
    cluster: ClusterRecord,
    machines: MachineNames,
    context: StepContext,
    { limit = atOnce, only }: { limit?: number; only?: (vm: Vm) => boolean },
    act: Act,
  ) => {
    const found = await findAsked(host, cluster, machines, context);
    refuseNotOurs(cluster, found);
    const vms = ours(found).filter((vm) => only?.(vm) ?? true);
    if (vms.length === 0) return;
    const vbox = await host.vbox();
    let count = 0;
    await atMost(limit, vms, async (vm) => {
      await act(vm, vbox);
      count += 1;
      context.progress(count / vms.length);
    });
  };
  const partOf = async (vbox: VBoxManage, { uuid }: OurVm, batch: string, context: StepContext) =>
    (await snapshotsOf(vbox, uuid, context)).find(
      ({ description }) => parseMark(description)?.batch === batch,
    );

  return {
    list: (cluster) => listParts(host, cluster),

    pause: async (cluster, machines, context) => {
      await refuseWithoutRoom(await memoryOf(host, cluster, machines));
      // All at once: each call takes some milliseconds, and the machines shall stop together.
      await onEach(cluster, machines, context, { limit: machines.length, only: runs }, (vm, vbox) =>
        pauseVm(vbox, vm.uuid, context),
      );
    },
    wake: (cluster, machines, context) =>
      onEach(cluster, machines, context, { limit: machines.length, only: isPaused }, (vm, vbox) =>
        resumeVm(vbox, vm.uuid, context),
      ),

    take: (cluster, machines, label, context) =>
      onEach(cluster, machines, context, {}, async (vm, vbox) => {
        if ((await partOf(vbox, vm, label.batch, context)) !== undefined) return;
        const running = runs(vm) || isPaused(vm);
        const mark = writeMark({ ...label, running });
        await takeSnapshot(vbox, vm.uuid, label.name, mark, context);
        context.log(`Snapshot "${label.name}" is taken.`, vm.machine);
      }),

    restore: async (cluster, machines, batch, context) => {
      // Before anything is switched off, it must be certain that there is something to go back to.
      const parts = (await listParts(host, cluster)).filter((part) => part.batch === batch);
      const without = machines.filter((name) => !parts.some(({ machine }) => machine === name));
      if (without.length > 0) {
        refuse('SNAPSHOT-INCOMPLETE', {
          name: cluster.spec.name,
          snapshot: parts[0]?.name ?? '',
          machines: without.join(', '),
        });
      }
      const isOn = (vm: Vm) => runs(vm) || isPaused(vm);
      await onEach(cluster, machines, context, { limit: machines.length, only: isOn }, (vm, vbox) =>
        powerOffVm(vbox, vm.uuid, context),
      );
      await onEach(cluster, machines, context, {}, async (vm, vbox) => {
        const part = await partOf(vbox, vm, batch, context);
        if (part === undefined) return;
        await restoreSnapshot(vbox, vm.uuid, part.uuid, context);
        context.log(`Back at snapshot "${part.name}".`, vm.machine);
      });
    },

    remove: (cluster, machines, batch, context) =>
      onEach(cluster, machines, context, {}, async (vm, vbox) => {
        const part = await partOf(vbox, vm, batch, context);
        if (part === undefined) return;
        await deleteSnapshot(vbox, vm.uuid, part.uuid, context);
        context.log(`Snapshot "${part.name}" is deleted.`, vm.machine);
      }),
  };
}

/** What a snapshot writes of machines that run: their memory, at most all of it. */
async function memoryOf(
  host: MachinesHost,
  cluster: ClusterRecord,
  machines: MachineNames,
): Promise<RoomNeed[]> {
  const registry = await readRegistry(host.settingsHome);
  const vms = ours([...(await findVms(host, cluster)).values()]);
  return vms
    .filter((vm) => runs(vm) && machines.includes(vm.machine))
    .map(({ uuid, machine }) => ({
      settings: registry.get(uuid),
      mebibytes: cluster.spec.machines.find(({ name }) => name === machine)?.memoryMiB ?? 0,
    }));
}

const runs = ({ state }: Vm) => state === 'running' || state === 'starting';
const isPaused = ({ state }: Vm) => state === 'paused';

async function listParts(host: MachinesHost, cluster: ClusterRecord): Promise<MachineSnapshot[]> {
  const vms = ours([...(await findVms(host, cluster)).values()]);
  const registry = await readRegistry(host.settingsHome);
  const found = vms.map(async ({ machine, uuid }): Promise<MachineSnapshot[]> => {
    const path = registry.get(uuid);
    const filed = path === undefined ? null : await readFiledSnapshots(path);
    // Settings files cost no call; where they cannot be read, VBoxManage tells all but the size.
    const all: readonly Snapshot[] = filed ?? (await snapshotsOf(await host.vbox(), uuid));
    const parts = all.map(async (snapshot): Promise<MachineSnapshot[]> => {
      const mark = parseMark(snapshot.description);
      if (mark === null) return [];
      const own = filed?.find((each) => each.uuid === snapshot.uuid);
      const bytes =
        own === undefined || path === undefined ? null : await bytesOfSnapshot(path, own);
      const { name } = snapshot;
      return [{ machine, name, bytes, ...mark, blockedBy: blocking(snapshot, all) }];
    });
    return (await Promise.all(parts)).flat();
  });
  return (await Promise.all(found)).flat();
}

/**
 * VirtualBox merges a snapshot into the one thing that came after it. With two or more, or where the
 * machine itself is one of them, it refuses (seen with 7.2.22).
 */
function blocking(snapshot: Snapshot, all: readonly Snapshot[]): string[] {
  const after = all.filter(({ parent }) => parent === snapshot.uuid);
  const branches = after.length + (snapshot.current ? 1 : 0);
  return branches > 1 ? after.map(({ name }) => name) : [];
}
