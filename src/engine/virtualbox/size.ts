import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, refuse } from '../../shared/problem.ts';
import { powerOffVm } from './changes.ts';
import type { CallContext, VBoxManage } from './command.ts';
import { vmInfo } from './machines.ts';
import { isLocked, virtualboxProblem } from './problems.ts';
import { parseProperties } from './properties.ts';

export interface VmSize {
  readonly cpus: number;
  readonly memoryMiB: number;
}

/** Processors and memory of a machine; null where VirtualBox does not say. About 45 ms. */
export async function vmSize(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext = {},
): Promise<VmSize | null> {
  const args = ['showvminfo', uuid, '--machinereadable'];
  const ended = await vbox.call('look at a virtual machine', args, context);
  if (ended.exitCode !== 0) return null;
  const properties = parseProperties(ended.stdout);
  const cpus = Number(properties.get('cpus'));
  const memoryMiB = Number(properties.get('memory'));
  return Number.isInteger(cpus) && Number.isInteger(memoryMiB) ? { cpus, memoryMiB } : null;
}

/** Changes a machine that is off, and asks afterwards whether it took that. */
export async function setVmSize(
  vbox: VBoxManage,
  uuid: string,
  { cpus, memoryMiB }: VmSize,
  context: CallContext,
): Promise<void> {
  const args = ['modifyvm', uuid, '--cpus', String(cpus), '--memory', String(memoryMiB)];
  const deadline = Date.now() + unlockMs;
  while (true) {
    const ended = await vbox.call('change a virtual machine', args, context);
    const has = await vmSize(vbox, uuid, context);
    if (has?.cpus === cpus && has.memoryMiB === memoryMiB) return;
    // The process of a machine that was just switched off lets go of it a moment later.
    if (!isLocked(ended) || Date.now() > deadline) {
      throw new ProblemError(virtualboxProblem(ended));
    }
    await moment(context);
  }
}

/**
 * Presses a machine's power button and waits until its system has shut down; one that does not within
 * `patienceMs` is switched off. Answers whether it went by itself.
 */
export async function shutDownVm(
  vbox: VBoxManage,
  uuid: string,
  context: CallContext,
  patienceMs = 120_000,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  for (let pressedAt = 0; Date.now() < deadline; await moment(context)) {
    if (await isOff(vbox, uuid, context)) return true;
    // A system that is busy, or just boots, may miss it once.
    if (Date.now() - pressedAt < pressAgainMs) continue;
    pressedAt = Date.now();
    await vbox.call('shut a virtual machine down', ['controlvm', uuid, 'acpipowerbutton'], context);
  }
  await powerOffVm(vbox, uuid, context);
  return false;
}

async function isOff(vbox: VBoxManage, uuid: string, context: CallContext): Promise<boolean> {
  const info = await vmInfo(vbox, uuid, context);
  return info === 'absent' || (typeof info === 'object' && off.includes(info.vmState));
}

const off: readonly string[] = ['poweroff', 'aborted', 'saved', 'aborted-saved'];

const unlockMs = 30_000;
const pressAgainMs = 30_000;
const lookAgainMs = 500;

async function moment({ signal }: CallContext): Promise<void> {
  await pause(lookAgainMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  if (signal?.aborted) refuse('OPERATION-CANCELLED', {}, { kind: 'cancelled' });
}
