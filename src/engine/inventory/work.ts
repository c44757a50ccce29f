import { setTimeout as pause } from 'node:timers/promises';
import type { WorkProgress } from '../../shared/api/answers.ts';
import type { Message } from '../../shared/messages/message.ts';

/** Says how far the work is, 0..1, and what is being done. */
export type Tell = (progress: number, now: Message | null) => void;

/** Something long, as it is told; ends with its result. */
export type Work<Result> = AsyncGenerator<WorkProgress<Result>, void, void>;

/** Told at most this often, ms. */
const everyMs = 100;

/**
 * Runs something long and tells how far it is; the last one carries its result. Who stops listening
 * stops the work, and waits until it has ended. Throws what the work throws.
 */
export async function* work<Result>(
  run: (tell: Tell, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal = new AbortController().signal,
): Work<Result> {
  const stop = new AbortController();
  let told: WorkProgress<Result> = { progress: 0, now: null, result: null };
  const tell: Tell = (progress, now) => {
    told = { progress: Math.max(told.progress, Math.min(progress, 1)), now, result: null };
  };
  let ended = false;
  const result = run(tell, AbortSignal.any([signal, stop.signal])).finally(() => {
    ended = true;
  });
  // Awaited below; until then its failure is nobody's unhandled rejection.
  const end = result.then(
    () => undefined,
    () => undefined,
  );
  let last: WorkProgress<Result> | null = null;
  try {
    while (!ended) {
      if (told !== last) {
        last = told;
        yield told;
      }
      const waiting = new AbortController();
      const turn = pause(everyMs, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([end, turn]);
      waiting.abort();
    }
    yield { progress: 1, now: null, result: await result };
  } finally {
    stop.abort();
    await end;
  }
}
