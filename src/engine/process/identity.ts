import { run } from './run.ts';
import type { ProcessIdentity } from './runner.ts';
import type { ProcessTable, Sighting } from './start-time.ts';
import { processTable } from './start-time.ts';

// The runner names its children by this module, and two of the platforms ask programs through it: each
// is only used by the other when both are loaded.
const table: ProcessTable = processTable(process.platform, async () => run);

/** The identity of a living process, or null where there is none or it may not be looked at. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  const seen = await table.look(pid);
  return typeof seen === 'object' && seen.ended
    ? null
    : identityOf(pid, seen, await currentBootId());
}

/**
 * The identity of a child that was just spawned, without a pause where the system allows it (Linux):
 * then it is found even if it has ended already, because nobody was told yet. Elsewhere it may be null.
 */
export function identifyChild(
  pid: number,
): ProcessIdentity | null | Promise<ProcessIdentity | null> {
  const seen = table.look(pid);
  const boot = currentBootId();
  if (!(seen instanceof Promise) && !(boot instanceof Promise)) return identityOf(pid, seen, boot);
  return Promise.all([seen, boot]).then(([sighting, bootId]) => identityOf(pid, sighting, bootId));
}

/** The identity of this process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  own ??= await identifyProcess(process.pid);
  if (own === null) throw new Error('This process cannot be found in the process table.');
  return own;
}

/**
 * Whether exactly this process lives: not a zombie, not another one that was given its number, not
 * one of an earlier boot. A process that exists and may not be looked at counts as alive.
 */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  if (identity.bootId !== (await currentBootId())) return false;
  const seen = await table.look(identity.pid);
  if (seen === 'gone') return false;
  return seen === 'hidden' || (!seen.ended && seen.startTime === identity.startTime);
}

/** Whether the living process of this identity leads a process group of its own. */
export async function leadsGroup(identity: ProcessIdentity): Promise<boolean> {
  const seen = await table.look(identity.pid);
  return typeof seen === 'object' && seen.group === identity.pid;
}

/** Id of this boot of the machine. */
export function currentBootId(): string | Promise<string> {
  boot ??= table.bootId();
  return boot;
}

let own: ProcessIdentity | null = null;
let boot: string | Promise<string> | undefined;

function identityOf(pid: number, seen: Sighting, bootId: string): ProcessIdentity | null {
  return typeof seen === 'object' ? { pid, startTime: seen.startTime, bootId } : null;
}
