import { machineId } from '../../../shared/cluster/spec.ts';
import type { MachineUsage } from '../../../shared/snapshot.ts';
import { measureVm, type VBoxManage, type VmMetrics, vmMetrics } from '../../virtualbox/index.ts';
import type { ClusterRecord, MachineNames } from '../provider.ts';

/** How often VirtualBox measures, and is asked for what it measured. */
const periodSeconds = 3;
/** A machine without measurements is asked to be measured again after so long, ms. */
const retryMs = 30_000;

export interface UsageHost {
  /** Throws `VIRTUALBOX-MISSING`. */
  vbox(): Promise<VBoxManage>;
  /** Logical processors of this computer. */
  readonly cpus: number;
  readonly now?: () => number;
}

/**
 * What machines use, as VirtualBox measures their processes: one call of VBoxManage for all machines
 * of this computer, and one more for each that was just started.
 */
export function vmUsage({
  vbox,
  cpus: hostCpus,
  now = () => performance.now(),
}: UsageHost): (
  cluster: ClusterRecord,
  running: MachineNames,
) => Promise<ReadonlyMap<string, MachineUsage>> {
  const askedToMeasure = new Map<string, number>();
  let last: { readonly at: number; readonly metrics: Promise<Map<string, VmMetrics>> } | undefined;

  // Several clusters are looked at in the same moment, and while something happens often.
  const measured = async (): Promise<Map<string, VmMetrics>> => {
    if (last === undefined || now() - last.at >= periodSeconds * 900) {
      last = { at: now(), metrics: vmMetrics(await vbox()) };
    }
    return last.metrics;
  };

  return async ({ spec }, running) => {
    // Measuring is asked for by the names of our own machines.
    if (running.length === 0 || spec.adopted !== undefined) return new Map();
    const metrics = await measured();
    const usage = new Map<string, MachineUsage>();
    for (const { name, cpus, memoryMiB } of spec.machines) {
      if (!running.includes(name)) continue;
      const id = machineId(spec, name);
      const found = metrics.get(id);
      if (found !== undefined) {
        usage.set(name, usageOf(found, { shareOfHost: cpus / hostCpus, memoryMiB }));
      } else if (now() - (askedToMeasure.get(id) ?? -Infinity) >= retryMs) {
        askedToMeasure.set(id, now());
        await measureVm(await vbox(), id, periodSeconds);
      }
    }
    return usage;
  };
}

function usageOf(
  { cpu, memoryKiB }: VmMetrics,
  size: { readonly shareOfHost: number; readonly memoryMiB: number },
): MachineUsage {
  const load = cpu === null ? null : Math.min(1, cpu / size.shareOfHost);
  return {
    cpu: load === null ? null : Math.round(load * 100) / 100,
    // The machine's process takes a little more than the machine itself has.
    memoryMiB: memoryKiB === null ? null : Math.min(size.memoryMiB, Math.round(memoryKiB / 1024)),
  };
}
