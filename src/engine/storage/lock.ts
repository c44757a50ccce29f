import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, problem } from '../../shared/problem.ts';
import { ensureFolder, namesIn } from './atomic.ts';
import type { Claim, Holder } from './claims.ts';
import { livingClaims, markHeld, ownHolder, removeClaim, writeClaim } from './claims.ts';
import { errorCode, writeProblem } from './disk-problem.ts';

export type { Holder } from './claims.ts';
export { isMarkedHeld as isHeldBy } from './claims.ts';

export type Lock =
  | { readonly kind: 'acquired'; release(): Promise<void> }
  | { readonly kind: 'busy'; readonly holder: Holder };

/** How long (ms) the first in line waits for contenders that have yet to step back. */
const CONTEST_MS = 2_000;
const LOOK_EVERY_MS = 3;
const WAIT_EVERY_MS = 20;

/**
 * Takes the lock that the folder stands for, or says who has it; never waits for a holder. It belongs
 * to a living process: free the moment that is dead, never by age, so a suspended holder keeps it. A
 * process that asks twice is refused like any other. Throws the problems of `writeFileAtomic`.
 *
 * Each contender puts a claim into the folder and then looks at all of them, so that of two at least
 * one sees the other. The one with the smallest id stays and waits until the others have stepped back.
 */
export async function acquireLock(folder: string, label: string): Promise<Lock> {
  try {
    const holder = await ownHolder(label);
    for (;;) {
      await ensureFolder(folder);
      const id = await placed(() => writeClaim(folder, holder));
      if (id === undefined) continue;
      const outcome = await contend(folder, id).catch(async (error: unknown) => {
        await removeClaim(folder, id);
        throw error;
      });
      if (outcome === 'acquired') {
        return { kind: 'acquired', release: () => removeClaim(folder, id) };
      }
      await removeClaim(folder, id);
      if (outcome !== 'vanished') return { kind: 'busy', holder: outcome.holder };
    }
  } catch (error) {
    throw writeProblem(folder, error);
  }
}

/** Who holds the lock now, without touching it; null where nobody does. */
export async function readHolder(folder: string): Promise<Holder | null> {
  const claims = await livingClaims(folder, { sweep: false });
  return claims.find((claim) => claim.held)?.holder ?? null;
}

/**
 * Takes away what dead processes left of the lock, and tells whether there was something; `dry` only
 * tells. Whoever takes the lock does so, too.
 */
export async function sweepLock(folder: string, { dry = false } = {}): Promise<boolean> {
  const before = await namesIn(folder);
  const living = await livingClaims(folder, { sweep: false });
  // A claim is one file or two; what belongs to no living one is left.
  const kept = new Set(living.flatMap(({ id }) => [`${id}.json`, `${id}.held`]));
  const stale = before.some((name) => /\.(json|held)$/.test(name) && !kept.has(name));
  if (stale && !dry) await livingClaims(folder, { sweep: true });
  return stale;
}

export interface WithLockOptions {
  /** How long to wait for one's turn, in ms. */
  readonly waitMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs a short section alone, waiting for its turn. Throws `STORAGE-BUSY` (kind busy) when it has not
 * come after `waitMs`, and what `section` throws. An abort throws the signal's reason.
 */
export async function withLock<T>(
  folder: string,
  label: string,
  { waitMs, signal }: WithLockOptions,
  section: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    signal?.throwIfAborted();
    const lock = await acquireLock(folder, label);
    if (lock.kind === 'acquired') {
      try {
        return await section();
      } finally {
        await lock.release();
      }
    }
    if (performance.now() >= deadline) throw busy(folder, lock.holder);
    // Waiting by looking only: a claim each time would make the contenders step back from each other.
    do {
      await pause(WAIT_EVERY_MS * (0.5 + Math.random()), undefined, { ...(signal && { signal }) });
    } while ((await readHolder(folder)) !== null && performance.now() < deadline);
  }
}

async function contend(folder: string, id: string): Promise<'acquired' | 'vanished' | Claim> {
  const deadline = performance.now() + CONTEST_MS;
  for (;;) {
    const claims = await livingClaims(folder, { sweep: true });
    // The folder was removed with its cluster while we were asking.
    if (!claims.some((claim) => claim.id === id)) return 'vanished';
    const others = claims.filter((claim) => claim.id !== id);
    const held = others.find((claim) => claim.held);
    if (held !== undefined) return held;
    const [first] = others.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (first === undefined) return (await take(folder, id)) ? 'acquired' : 'vanished';
    if (first.id < id || performance.now() > deadline) return first;
    await pause(LOOK_EVERY_MS);
  }
}

async function take(folder: string, id: string): Promise<boolean> {
  return (
    (await placed(async () => {
      await markHeld(folder, id);
      await access(join(folder, `${id}.json`));
      return true;
    })) ?? false
  );
}

// Undefined where the folder disappeared under our hands.
async function placed<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function busy(path: string, { identity, label }: Holder): ProblemError {
  const params = { holder: label, pid: identity.pid, path };
  return new ProblemError(problem('STORAGE-BUSY', params, { kind: 'busy', path }));
}
