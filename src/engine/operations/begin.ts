import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OperationKind } from '../../shared/operations/events.ts';
import { refuse } from '../../shared/problem.ts';
import { ownIdentity } from '../process/index.ts';
import type { ClusterRecord } from '../providers/provider.ts';
import {
  acquireLock,
  type ClusterPaths,
  clusterPaths,
  type Lock,
  removeFolder,
} from '../storage/index.ts';
import { type Asked, lastOperation, type OperationRecord, openJournal } from './journal.ts';
import { openLogFile } from './log-file.ts';
import type { Plan } from './plan.ts';
import { type OperationHandle, startOperation } from './run.ts';
import { tidyUp } from './tidy-up.ts';

/** How often an operation looks for a request to cancel it, ms. */
const cancelPollMs = 300;

/** How long a busy computer may need between an operation's result and its end: it keeps how long it took. ms. */
const lastMomentMs = 15_000;
const lastMomentPollMs = 20;

export interface BeginOptions {
  readonly kind: OperationKind;
  readonly cluster: ClusterRecord;
  readonly dataFolder: string;
  /** About the whole cluster, not some of its machines. */
  readonly whole: boolean;
  /** Written down, so that it can be gone on with. */
  readonly asked: Asked;
  /** Made once the lock is held; told what the last operation left. */
  plan(last: OperationRecord | null): Promise<Plan>;
  url(): Promise<string | null>;
  /** After the last step, whatever the outcome, and before `finish`; must not reject. */
  ended?(operation: string): Promise<void>;
  /** After a successful last step, still under the lock. */
  finish?(): Promise<void>;
}

/**
 * Takes the cluster's lock and starts the operation; throws `CLUSTER-BUSY` with the holder's name.
 * The lock is free again when the operation's result is told.
 */
export async function beginOperation(options: BeginOptions): Promise<OperationHandle> {
  const { kind, cluster, dataFolder, whole, asked } = options;
  const { name } = cluster.spec;
  const paths = clusterPaths(dataFolder, name);
  const lock = await turnAfterLast(paths, kind);
  if (lock.kind === 'busy') {
    const holder = `process ${lock.holder.identity.pid} (${lock.holder.label})`;
    return refuse('CLUSTER-BUSY', { name, holder }, { kind: 'busy' });
  }
  try {
    // While we waited for the lock, its last holder may have destroyed the cluster.
    if (!existsSync(paths.spec)) {
      // As a whole: others that waited, too, may be putting their claims into it.
      await removeFolder(paths.folder).catch(() => undefined);
      refuse('CLUSTER-UNKNOWN', { name }, { kind: 'invalid' });
    }
    const last = await lastOperation(paths.journal);
    const plan = await options.plan(last);
    const id = operationId(kind);
    mkdirSync(paths.logs, { recursive: true });
    const cancel = new AbortController();
    const journal = openJournal(paths.journal);
    const { deployed = false, begun = false, halfUpgraded = false, children = [] } = last ?? {};
    journal.begin({
      operation: id,
      kind,
      holder: await ownIdentity(),
      deployed,
      begun,
      ...(halfUpgraded && { halfUpgraded }),
      whole,
      asked,
    });
    // Should this run die, too, the next one must still find what the last one left running.
    for (const child of children) journal.spawn(child);
    const stopWatching = watchCancelFile(paths.cancel(id), cancel);
    return startOperation({
      id,
      kind,
      cluster: name,
      plan,
      journal,
      log: openLogFile(join(paths.logs, `${id}.log`)),
      cancel,
      url: options.url,
      finish: async (outcome) => {
        stopWatching();
        try {
          await options.ended?.(id);
          if (outcome === 'done') await options.finish?.();
          // Its folder may have gone with the cluster.
          if (existsSync(paths.spec)) await tidyUp(paths);
        } finally {
          await lock.release();
        }
      },
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * The cluster's lock. Of an operation whose result stands in the journal the last moment is waited for:
 * whoever saw the result may begin the next one.
 */
async function turnAfterLast(
  { lock: folder, journal }: ClusterPaths,
  kind: OperationKind,
): Promise<Lock> {
  const deadline = performance.now() + lastMomentMs;
  for (;;) {
    const lock = await acquireLock(folder, kind);
    if (lock.kind === 'acquired' || performance.now() >= deadline) return lock;
    if (((await lastOperation(journal))?.outcome ?? null) === null) return lock;
    await pause(lastMomentPollMs);
  }
}

/** Sortable by time, so that the newest log is the last: `20261122T101500123-deploy-1a2b`. */
function operationId(kind: OperationKind): string {
  const time = new Date().toISOString().replace(/[-:.Z]/g, '');
  return `${time}-${kind}-${randomBytes(2).toString('hex')}`;
}

/** Another engine asks for a cancel by making this file. */
function watchCancelFile(path: string, cancel: AbortController): () => void {
  const timer = setInterval(() => {
    if (!existsSync(path)) return;
    rmSync(path, { force: true });
    cancel.abort();
  }, cancelPollMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
}
