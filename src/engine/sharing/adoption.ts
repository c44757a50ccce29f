import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { clusterMark } from '../providers/virtualbox/vms.ts';
import { namesIn } from '../storage/index.ts';
import { vagrantFolder } from '../vagrant/index.ts';
import { extraDataOf, registeredVms, type VBoxManage } from '../virtualbox/index.ts';

/** Machines of a checkout that VirtualBox has: UUID by the machine's name. */
export type MadeMachines = Readonly<Record<string, string>>;

/**
 * The machines that a checkout's Vagrant has made and that are still there. Nothing but reading is done.
 * Throws `VIRTUALBOX-MISSING` (prerequisite) where Vagrant knows machines and VirtualBox cannot be
 * asked, and `SHARING-OURS` (invalid) where they are machines of this program.
 */
export async function madeMachines(
  folder: string,
  vbox: () => Promise<VBoxManage | null>,
): Promise<MadeMachines> {
  const known = await knownToVagrant(folder);
  if (known.length === 0) return {};
  const found = await vbox();
  if (found === null) return refuse('VIRTUALBOX-MISSING', {}, { kind: 'prerequisite' });
  const { vms } = await registeredVms(found);
  const there = known.filter(([, uuid]) => vms.some((vm) => vm.uuid === uuid));
  for (const [, uuid] of there) {
    const marks = await extraDataOf(found, uuid);
    if (marks.has(clusterMark)) refuse('SHARING-OURS', { path: folder }, { kind: 'invalid' });
  }
  return Object.fromEntries(there);
}

/** `.vagrant/machines/<name>/virtualbox/id` of each machine, as Vagrant writes it. */
async function knownToVagrant(folder: string): Promise<(readonly [string, string])[]> {
  const names = await namesIn(join(folder, '.vagrant', 'machines')).catch(() => [] as string[]);
  const known = names.map(async (name) => {
    const path = join(vagrantFolder(folder, 'virtualbox', name), 'id');
    const uuid = (await readFile(path, 'utf8').catch(() => '')).trim().toLowerCase();
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid) ? [[name, uuid] as const] : [];
  });
  return (await Promise.all(known)).flat();
}
