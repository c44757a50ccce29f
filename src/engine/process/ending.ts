import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, leadsGroup } from './identity.ts';
import type { ProcessIdentity } from './runner.ts';

/** How often a process that is not our child is looked at, in ms: the system does not tell of its end. */
const LOOK_EVERY_MS = 50;

export interface WaitOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * Waits until a process, perhaps not our child, has ended. True once it has; false where it still
 * lives after `timeoutMs` (no limit unless told). An abort throws the signal's reason.
 */
export async function waitForEnd(
  identity: ProcessIdentity,
  { signal, timeoutMs = Number.POSITIVE_INFINITY }: WaitOptions = {},
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (await isAlive(identity)) {
    signal?.throwIfAborted();
    const left = deadline - performance.now();
    if (left <= 0) return false;
    await pause(Math.min(LOOK_EVERY_MS, left), undefined, { ...(signal && { signal }) });
  }
  return true;
}

/** A signal, to whom it goes, and how long (ms) its effect is awaited before the next one. */
export interface EndingStep {
  readonly signal: NodeJS.Signals;
  /** `program`: only the process itself; `group`: with all that it started (where it leads a group). */
  readonly to: 'program' | 'group';
  readonly patienceMs: number;
}

/** One SIGINT, then two minutes: `vagrant` finishes the step it is in and releases its machine locks. */
export const politeEnding: readonly EndingStep[] = [
  { signal: 'SIGINT', to: 'program', patienceMs: 120_000 },
  { signal: 'SIGKILL', to: 'group', patienceMs: 10_000 },
];

/**
 * Ends exactly this process, perhaps an orphan of an engine that crashed: one signal after the other
 * until it is gone. Never touches another process that was given its number. Returns whether it ended.
 */
export async function endProcess(
  identity: ProcessIdentity,
  { steps = politeEnding, signal }: { steps?: readonly EndingStep[]; signal?: AbortSignal } = {},
): Promise<boolean> {
  for (const step of steps) {
    if (!(await isAlive(identity))) return true;
    send(identity.pid, step.signal, (await leadsGroup(identity)) ? step.to : 'alone');
    if (await waitForEnd(identity, { timeoutMs: step.patienceMs, ...(signal && { signal }) })) {
      return true;
    }
  }
  return !(await isAlive(identity));
}

/**
 * Sends a signal to a process that leads a group, or to the group; one that is gone is no error. Where
 * the program ignores the signal its group gets it: HashiCorp's `vagrant` is a launcher that ignores
 * SIGINT and waits for the Ruby process in its group, which handles it. `alone` never means the group.
 */
export function send(
  pid: number,
  signal: NodeJS.Signals,
  to: 'program' | 'group' | 'alone' = 'program',
): void {
  const group = to === 'group' || (to === 'program' && ignores(pid, signal));
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // EPERM: it runs as somebody else, or macOS refuses a group of zombies. The wait tells the outcome.
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

// proc(5): SigIgn is a mask in hexadecimal, bit 0 is signal 1. Unknown on other systems: not ignored.
function ignores(pid: number, signal: NodeJS.Signals): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const mask = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (
      mask !== undefined &&
      ((BigInt(`0x${mask}`) >> BigInt(constants.signals[signal] - 1)) & 1n) === 1n
    );
  } catch {
    return false;
  }
}
