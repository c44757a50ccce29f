import { ProblemError } from '../../shared/problem.ts';
import type { CallContext, VBoxManage } from './command.ts';
import { vmInfo } from './machines.ts';
import { virtualboxProblem } from './problems.ts';
import { readVmSettings } from './settings-files.ts';

/**
 * Copies a machine that does not run, disks and memory as they are now and without its snapshots, and
 * registers the copy. It keeps hardware addresses and hardware UUID: the guest must not notice.
 */
export async function cloneVm(
  vbox: VBoxManage,
  from: string,
  { uuid, name }: { readonly uuid: string; readonly name: string },
  context: CallContext,
): Promise<void> {
  const how = ['--mode=machine', '--options=KeepAllMACs,KeepHwUUIDs', '--register'];
  const args = ['clonevm', from, `--name=${name}`, `--uuid=${uuid}`, ...how];
  const ended = await vbox.call('copy a virtual machine', args, context);
  const made = await vmInfo(vbox, uuid, context);
  if (typeof made !== 'object') throw new ProblemError(virtualboxProblem(ended));
}

/** Registers a machine whose settings file is there and has that UUID; false where there is none. */
export async function registerVm(
  vbox: VBoxManage,
  settingsFile: string,
  uuid: string,
  context: CallContext,
): Promise<boolean> {
  if ((await readVmSettings(settingsFile, uuid)) === null) return false;
  const ended = await vbox.call(
    'register a virtual machine',
    ['registervm', settingsFile],
    context,
  );
  if (typeof (await vmInfo(vbox, uuid, context)) === 'object') return true;
  throw new ProblemError(virtualboxProblem(ended));
}
