import { isAlive, ownIdentity } from '../process/index.ts';
import type { ProcessIdentity } from '../process/runner.ts';
import { type ClusterPaths, isHeldBy } from '../storage/index.ts';
import { lastOperation, type OperationRecord } from './journal.ts';

export interface CurrentOperation {
  /** The last one; null where there was none. */
  readonly last: OperationRecord | null;
  /** It works on now, in whichever process. */
  readonly running: boolean;
}

/** The last operation of a cluster and whether it still runs. Throws `STORAGE-NOT-READABLE`. */
export async function currentOperation(
  paths: Pick<ClusterPaths, 'journal' | 'lock'>,
): Promise<CurrentOperation> {
  for (let last = await lastOperation(paths.journal); ; ) {
    if (last === null || last.outcome !== null) return { last, running: false };
    if (await isWorking(paths.lock, last.holder)) return { last, running: true };
    // Its result may have been written while its engine was looked at.
    const again: OperationRecord | null = await lastOperation(paths.journal);
    if (again?.id === last.id && again.outcome === null) return { last: again, running: false };
    last = again;
  }
}

/**
 * Whether the engine that began an operation is still at it: it lives, and has the cluster's lock. An
 * engine lives on after an operation whose end it could not write, or somebody cut off the journal.
 */
export async function isWorking(lock: string, holder: ProcessIdentity): Promise<boolean> {
  return (await isHeldBy(lock, holder)) && (await lives(holder));
}

/** Other systems than Linux start a program to look at a process: not for ourselves. */
async function lives(holder: ProcessIdentity): Promise<boolean> {
  const own = await ownIdentity();
  const same = own.pid === holder.pid && own.startTime === holder.startTime;
  return (same && own.bootId === holder.bootId) || isAlive(holder);
}
