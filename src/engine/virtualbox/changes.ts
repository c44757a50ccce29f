import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, problem, refuse } from '../../shared/problem.ts';
import type { CallContext, Ended, VBoxManage } from './command.ts';
import { registeredVms, snapshotsOf, vmInfo } from './machines.ts';
import { isLocked, virtualboxProblem } from './problems.ts';
import { isPassing, type VmInfo } from './vm-info.ts';

/*
 * Each change asks for the machine's state afterwards and believes that, not the exit code: that is 0
 * for a start that did not come about, and 1 for machines that were removed (recorded with 7.2.22).
 */

/** Starts a machine without a window, from its saved memory where it has some. Running is no error. */
export function startVm(vbox: VBoxManage, uuid: string, context: CallContext): Promise<void> {
  const args = ['startvm', uuid, '--type', 'headless'];
  return change(vbox, uuid, 'start a virtual machine', args, ['running', 'paused'], context);
}

/** Writes a running machine's memory to disk and ends it. One that does not run stays as it is. */
export function saveVm(vbox: VBoxManage, uuid: string, context: CallContext): Promise<void> {
  const args = ['controlvm', uuid, 'savestate'];
  return change(vbox, uuid, 'save a virtual machine', args, notRunning, context);
}

/** Lets a running machine stand still, with its memory. One that stands still is no error. */
export function pauseVm(vbox: VBoxManage, uuid: string, context: CallContext): Promise<void> {
  const args = ['controlvm', uuid, 'pause'];
  return change(vbox, uuid, 'pause a virtual machine', args, ['paused'], context);
}

/** Lets a paused machine go on. */
export function resumeVm(vbox: VBoxManage, uuid: string, context: CallContext): Promise<void> {
  const args = ['controlvm', uuid, 'resume'];
  return change(vbox, uuid, 'wake a virtual machine up', args, ['running'], context);
}

/** Ends a machine as if its cord were pulled. One that does not run is no error. */
export function powerOffVm(vbox: VBoxManage, uuid: string, context: CallContext): Promise<void> {
  const args = ['controlvm', uuid, 'poweroff'];
  return change(vbox, uuid, 'switch a virtual machine off', args, notRunning, context);
}

/**
 * Removes a machine with its disks, its snapshots and its saved memory, running or not; one that is not
 * there is no error. Throws where it still is afterwards.
 */
export async function removeVm(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext,
): Promise<void> {
  const info = await vmInfo(vbox, uuid, context);
  if (info === 'absent') return;
  const ran = info !== 'inaccessible' && !notRunning.includes(info.vmState);
  if (ran) await powerOffVm(vbox, uuid, context);
  const deadline = Date.now() + (ran ? lettingGoMs : settlingMs);
  for (let tries = 1; ; tries += 1) {
    const args = ['unregistervm', uuid, '--delete'];
    const ended = await vbox.call('remove a virtual machine', args, context);
    const { vms, complete } = await registeredVms(vbox, context);
    if (complete && !vms.some((vm) => vm.uuid === uuid)) return;
    // A machine that was just switched off refuses in many words, of which not all are known.
    const passing = isLocked(ended) || (ran && tries < refusals);
    if (!passing || Date.now() > deadline) throw new ProblemError(virtualboxProblem(ended));
    await moment(context);
  }
}

/**
 * How long the process of a machine that was just switched off may hold it, ms: a second as a rule, more
 * than half a minute on a busy computer (seen with 7.2.22).
 */
const lettingGoMs = 180_000;

/** How often a machine that ran may refuse to be removed for a reason that is not known to pass. */
const refusals = 5;

/** Takes a snapshot, of a running machine with its memory; returns its UUID. */
export async function takeSnapshot(
  vbox: VBoxManage,
  uuid: string,
  name: string,
  description: string,
  context: CallContext,
): Promise<string> {
  const before = new Set((await snapshotsOf(vbox, uuid, context)).map((each) => each.uuid));
  const args = ['snapshot', uuid, 'take', name, '--description', description];
  const ended = await vbox.call('take a snapshot', args, context);
  const taken = (await snapshotsOf(vbox, uuid, context)).find((each) => !before.has(each.uuid));
  if (taken === undefined) throw new ProblemError(virtualboxProblem(ended));
  return taken.uuid;
}

/** Takes a machine that does not run back to a snapshot. */
export async function restoreSnapshot(
  vbox: VBoxManage,
  uuid: string,
  snapshot: string,
  context: CallContext,
): Promise<void> {
  const args = ['snapshot', uuid, 'restore', snapshot];
  const ended = await vbox.call('restore a snapshot', args, context);
  const current = (await snapshotsOf(vbox, uuid, context)).find((each) => each.current);
  if (ended.exitCode !== 0 || current?.uuid !== snapshot) {
    throw new ProblemError(virtualboxProblem(ended));
  }
}

/** Deletes a snapshot; what came after it keeps its disks. One that is not there is no error. */
export async function deleteSnapshot(
  vbox: VBoxManage,
  uuid: string,
  snapshot: string,
  context: CallContext,
): Promise<void> {
  const args = ['snapshot', uuid, 'delete', snapshot];
  const ended = await vbox.call('delete a snapshot', args, context);
  const left = await snapshotsOf(vbox, uuid, context);
  if (left.some((each) => each.uuid === snapshot)) throw new ProblemError(virtualboxProblem(ended));
}

const notRunning: readonly string[] = [
  'poweroff',
  'saved',
  'aborted',
  'aborted-saved',
  'teleported',
];

/** How long a machine may be on its way to a state after the call that sent it there, ms. */
const settlingMs = 30_000;
const lookAgainMs = 300;

/** Makes the call until the machine is in a wanted state; throws what kept it from there. */
async function change(
  vbox: VBoxManage,
  uuid: string,
  purpose: string,
  args: readonly string[],
  wanted: readonly string[],
  context: CallContext,
): Promise<void> {
  const deadline = Date.now() + settlingMs;
  while (true) {
    const ended = await vbox.call(purpose, args, context);
    const info = await settledInfo(vbox, uuid, context);
    if (typeof info === 'object' && wanted.includes(info.vmState)) return;
    // The process of a machine that was just saved or switched off lets go of it a moment later.
    if (!isLocked(ended) || Date.now() > deadline) throw notChanged(ended, info, uuid);
    await moment(context);
  }
}

function notChanged(
  ended: Ended,
  info: Awaited<ReturnType<typeof settledInfo>>,
  uuid: string,
): ProblemError {
  if (info === 'absent') return new ProblemError(virtualboxProblem(unknown(ended, uuid)));
  if (info === 'inaccessible' || ended.exitCode !== 0) {
    return new ProblemError(virtualboxProblem(ended));
  }
  const { purpose, argv, exitCode, stdout, stderr } = ended;
  const lastLines = [...stdout.split('\n'), ...stderr.split('\n')].filter(Boolean);
  const command = { argv, exitCode, lastLines };
  return new ProblemError(
    problem('VIRTUALBOX-NOT-DONE', { purpose, state: info.vmState }, { command }),
  );
}

async function settledInfo(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext,
): Promise<VmInfo | 'absent' | 'inaccessible'> {
  const deadline = Date.now() + settlingMs;
  while (true) {
    const info = await vmInfo(vbox, uuid, context);
    if (typeof info === 'string' || !isPassing(info.vmState) || Date.now() > deadline) return info;
    await moment(context);
  }
}

async function moment({ signal }: CallContext): Promise<void> {
  await pause(lookAgainMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  if (signal?.aborted) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
}

function unknown(ended: Ended, uuid: string): Ended {
  return { ...ended, stderr: `VBoxManage: error: Could not find a registered machine ${uuid}` };
}
