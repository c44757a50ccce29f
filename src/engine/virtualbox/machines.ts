import { ProblemError } from '../../shared/problem.ts';
import type { CallContext, VBoxManage } from './command.ts';
import { parseExtraData } from './extra-data.ts';
import { isInaccessible, isUnknownMachine, virtualboxProblem } from './problems.ts';
import { parseSnapshots, type Snapshot } from './snapshots.ts';
import { parseVmInfo, type VmInfo } from './vm-info.ts';
import { type ListedVm, parseVmList } from './vm-list.ts';

/** A registered machine, and whether a process runs it (also paused). */
export interface RegisteredVm extends ListedVm {
  readonly running: boolean;
}

export interface RegisteredVms {
  readonly vms: readonly RegisteredVm[];
  /** False where the list may lack machines. */
  readonly complete: boolean;
}

/** All registered machines in two calls, about 60 ms however many there are. */
export async function registeredVms(
  vbox: VBoxManage,
  context: CallContext = {},
): Promise<RegisteredVms> {
  const all = parseVmList(await vbox.ask('list virtual machines', ['list', 'vms'], context));
  // Nothing registered, nothing running: spares half of the time where there are no machines.
  if (all.vms.length === 0) return { vms: [], complete: all.complete };
  const asked = await vbox.ask('list running machines', ['list', 'runningvms'], context);
  const running = parseVmList(asked);
  const uuids = new Set(running.vms.map(({ uuid }) => uuid));
  return {
    vms: all.vms.map((vm) => ({ ...vm, running: uuids.has(vm.uuid) })),
    complete: all.complete && running.complete,
  };
}

/** About 45 ms. `absent`: nothing registered has that UUID; `inaccessible`: its files cannot be read. */
export async function vmInfo(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext = {},
): Promise<VmInfo | 'absent' | 'inaccessible'> {
  const purpose = 'look at a virtual machine';
  const ended = await vbox.call(purpose, ['showvminfo', uuid, '--machinereadable'], context);
  if (isUnknownMachine(ended)) return 'absent';
  if (isInaccessible(ended)) return 'inaccessible';
  const info = ended.exitCode === 0 ? parseVmInfo(ended.stdout) : null;
  if (info === null) throw new ProblemError(virtualboxProblem(ended));
  return info;
}

/** What programs noted on a machine, or on VirtualBox as a whole (`global`). About 30 ms. */
export async function extraDataOf(
  vbox: VBoxManage,
  of: string,
  context: CallContext = {},
): Promise<ReadonlyMap<string, string>> {
  const args = ['getextradata', of, 'enumerate'];
  const ended = await vbox.call('read notes on a virtual machine', args, context);
  // A machine whose files cannot be read, or that went away, has none that could be read.
  if (isUnknownMachine(ended) || isInaccessible(ended)) return new Map();
  if (ended.exitCode !== 0) throw new ProblemError(virtualboxProblem(ended));
  return parseExtraData(ended.stdout);
}

/** Notes a value on a machine or `global`; null removes it. */
export async function setExtraData(
  vbox: VBoxManage,
  of: string,
  key: string,
  value: string | null,
  context: CallContext = {},
): Promise<void> {
  const args = ['setextradata', of, key, ...(value === null ? [] : [value])];
  await vbox.ask('write a note on a virtual machine', args, context);
}

/** Snapshots of a machine, the first one first. */
export async function snapshotsOf(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext = {},
): Promise<Snapshot[]> {
  const args = ['snapshot', uuid, 'list', '--machinereadable'];
  const ended = await vbox.call('list snapshots', args, context);
  // Having none makes it exit 1.
  if (/does not have any snapshots/.test(ended.stdout)) return [];
  if (ended.exitCode !== 0) throw new ProblemError(virtualboxProblem(ended));
  return parseSnapshots(ended.stdout);
}
