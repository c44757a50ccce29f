import {
  type CallContext,
  extraDataOf,
  readRegistry,
  readVmSettings,
  registeredVms,
} from '../../virtualbox/index.ts';
import { clusterMark, machineMark, noteMark, type VmsHost } from './vms.ts';

/** A machine that carries the mark of a cluster, whether that cluster is known or not. */
export interface MarkedVm {
  readonly uuid: string;
  readonly name: string;
  /** Id of the cluster. */
  readonly cluster: string;
  /** Its name in the cluster; null where it does not say. */
  readonly machine: string | null;
  /** What it says of itself, see `readNote`. */
  readonly note: string | null;
}

export interface MarkedVms {
  readonly vms: readonly MarkedVm[];
  /** False where some could not be looked at. */
  readonly complete: boolean;
}

/** All machines that carry a mark of ours. Where no settings file can be read VBoxManage is asked. */
export async function markedVms(host: VmsHost, context: CallContext = {}): Promise<MarkedVms> {
  const vbox = await host.vbox();
  const [{ vms, complete }, registry] = await Promise.all([
    registeredVms(vbox, context),
    readRegistry(host.settingsHome),
  ]);
  const found = vms.map(async ({ uuid, name }): Promise<MarkedVm[]> => {
    if (name === null) return [];
    const path = registry.get(uuid);
    const settings = path === undefined ? null : await readVmSettings(path, uuid);
    // Asking costs 30 ms each, so only those are asked that have a name of ours.
    if (settings === null && !name.startsWith('dv-')) return [];
    const marks = settings?.extraData ?? (await extraDataOf(vbox, uuid, context));
    const cluster = marks.get(clusterMark);
    if (cluster === undefined) return [];
    const machine = marks.get(machineMark) ?? null;
    return [{ uuid, name, cluster, machine, note: marks.get(noteMark) ?? null }];
  });
  return {
    vms: (await Promise.all(found)).flat(),
    complete: complete && vms.every(({ name }) => name !== null),
  };
}
