import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import type { StepContext } from '../../operations/step.ts';
import { vagrantFolder } from '../../vagrant/index.ts';
import {
  cloneVm,
  extraDataOf,
  readRegistry,
  registerVm,
  setExtraData,
  type VBoxManage,
  vmInfo,
} from '../../virtualbox/index.ts';
import { writeNote } from '../machine-note.ts';
import type { ClusterRecord } from '../provider.ts';
import { atMost } from './at-most.ts';
import { type MachinesHost, ours, refuseNotOurs } from './machines.ts';
import { refuseWithoutRoom, takenBeside } from './room.ts';
import { clusterMark, copyFile, findVms, machineMark, noteMark, type Vm } from './vms.ts';

/** Disks are copied whole: two at once already keep a disk busy. */
const atOnce = 2;

/**
 * Copies of another cluster's machines, each whole and on its own: with linked ones the original could
 * not be destroyed before its clone. Memory, hardware addresses and hardware UUID stay, so that the
 * guest finds itself where it was.
 */
export async function cloneMachines(
  host: MachinesHost,
  cluster: ClusterRecord,
  from: ClusterRecord,
  context: StepContext,
): Promise<void> {
  await host.settle(cluster);
  const vbox = await host.vbox();
  const own = await findVms(host, cluster, context);
  refuseNotOurs(cluster, [...own.values()]);
  const sources = ours([...(await findVms(host, from, context)).values()]);
  const registry = await readRegistry(host.settingsHome);
  const missing = [...own.values()].filter(({ uuid }) => uuid === null);
  const needs = missing.map(async ({ machine }) => {
    const settings = registry.get(sources.find((each) => each.machine === machine)?.uuid ?? '');
    return { settings, mebibytes: settings === undefined ? 0 : await takenBeside(settings) };
  });
  await refuseWithoutRoom(await Promise.all(needs));
  let count = 0;
  await atMost(atOnce, [...own.values()], async (vm) => {
    const source = sources.find(({ machine }) => machine === vm.machine);
    if (source === undefined) {
      const { name } = from.spec;
      return refuse('CLONE-SOURCE-PART', { from: name, machine: vm.machine });
    }
    const uuid = await announced(cluster, vm);
    if ((await vmInfo(vbox, uuid, context)) === 'absent') {
      const machinesFolder = dirname(dirname(registry.get(source.uuid) ?? ''));
      const left = join(machinesFolder, vm.id, `${vm.id}.vbox`);
      // A copy that was made to its end, but nobody was left to register it.
      if (!(await registerVm(vbox, left, uuid, context))) {
        await cloneVm(vbox, source.uuid, { uuid, name: vm.id }, context);
      }
      context.log('Its disks and its memory are copied.', vm.machine);
    }
    const note = writeNote(cluster.spec, vm.machine) ?? '';
    const marks = { [clusterMark]: cluster.spec.id, [machineMark]: vm.machine, [noteMark]: note };
    await mark(vbox, uuid, marks, context);
    await rm(join(vagrantFolder(cluster.folder, 'virtualbox', vm.machine), copyFile));
    count += 1;
    context.progress(count / own.size);
  });
}

/** The copy's UUID, chosen and told to Vagrant before it exists: so a crash leaves no copy unknown. */
async function announced({ folder }: ClusterRecord, { machine, uuid: there }: Vm): Promise<string> {
  const data = vagrantFolder(folder, 'virtualbox', machine);
  const path = join(data, 'id');
  const before = (await readFile(path, 'utf8').catch(() => '')).trim();
  const uuid = there ?? (before === '' ? randomUUID() : before);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, copyFile), uuid);
  await writeFile(path, uuid);
  await writeFile(join(data, 'creator_uid'), String(process.getuid?.() ?? 0));
  return uuid.toLowerCase();
}

/** Notes are read again: what is written while VirtualBox lets go of a machine can be lost (seen with 7.2.22). */
async function mark(
  vbox: VBoxManage,
  uuid: string,
  marks: Readonly<Record<string, string>>,
  context: StepContext,
): Promise<void> {
  for (const [key, value] of Object.entries(marks)) {
    for (let tries = 0; tries < 5; tries += 1) {
      await setExtraData(vbox, uuid, key, value, context);
      if ((await extraDataOf(vbox, uuid, context)).get(key) === value) break;
    }
  }
  const found = await extraDataOf(vbox, uuid, context);
  if (found.get(clusterMark) !== marks[clusterMark]) {
    refuse('VIRTUALBOX-MARK-LOST', { uuid });
  }
}
