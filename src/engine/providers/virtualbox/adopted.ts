import { join } from 'node:path';
import type { MachineState } from '../../../shared/cluster/states.ts';
import { insecureKeyPath, vagrantFolder } from '../../vagrant/index.ts';
import {
  type CallContext,
  readRegistry,
  readVmSettings,
  registeredVms,
  vmInfo,
} from '../../virtualbox/index.ts';
import type { ClusterRecord } from '../provider.ts';
import type { Vm, VmsHost } from './vms.ts';

/**
 * Machines that a dcos-vagrant checkout made, by their UUIDs. They carry no mark of ours and belong to
 * nobody here: what acts on machines acts on `ours` alone, so nothing ever changes them.
 */
export async function findAdopted(
  host: VmsHost,
  { spec }: ClusterRecord,
  context: CallContext = {},
): Promise<Map<string, Vm>> {
  const vbox = await host.vbox();
  const [{ vms, complete }, registry] = await Promise.all([
    registeredVms(vbox, context),
    readRegistry(host.settingsHome),
  ]);
  const stateOf = async (uuid: string): Promise<MachineState> => {
    const vm = vms.find((each) => each.uuid === uuid);
    if (vm === undefined) return complete ? 'absent' : 'unknown';
    if (vm.name === null) return 'unknown';
    if (vm.running) return 'running';
    const path = registry.get(uuid);
    const settings = path === undefined ? null : await readVmSettings(path, uuid);
    if (settings !== null) return settings.state;
    const info = await vmInfo(vbox, uuid, context);
    return info === 'absent' ? 'absent' : info === 'inaccessible' ? 'unknown' : info.state;
  };
  const found = spec.machines.map(async ({ name: machine }): Promise<Vm> => {
    const uuid = spec.adopted?.machines[machine] ?? null;
    const state = uuid === null ? 'absent' : await stateOf(uuid);
    const belongs = state === 'absent' ? 'absent' : 'adopted';
    return { machine, id: `${machine}.${spec.domain}`, uuid, belongs, state, known: false };
  });
  return new Map((await Promise.all(found)).map((vm) => [vm.machine, vm]));
}

/** The keys that dcos-vagrant's machines may accept: Vagrant's own, or one that Vagrant made for them. */
export function adoptedKeys(
  folder: string,
  machine: string,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  return [join(vagrantFolder(folder, 'virtualbox', machine), 'private_key'), insecureKeyPath(env)];
}
