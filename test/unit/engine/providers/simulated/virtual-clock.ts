import { type Clock, cancelled } from '../../../../../src/engine/providers/simulated/clock.ts';

export interface VirtualClock extends Clock {
  /** Nobody's sleep ends until `resume`; time stands still. */
  pause(): void;
  resume(): void;
  /** Lets time pass by hand, ms. */
  advance(ms: number): void;
}

interface Sleeper {
  readonly dueAt: number;
  readonly wake: () => void;
}

/** A clock that jumps to whatever somebody waits for next, so that hours pass in no time. */
export function virtualClock(startAt = Date.UTC(2026, 0, 1)): VirtualClock {
  let now = startAt;
  let paused = false;
  const sleepers = new Set<Sleeper>();

  const jump = () => {
    if (paused) return;
    const [next] = [...sleepers].sort((a, b) => a.dueAt - b.dueAt);
    if (next === undefined) return;
    now = Math.max(now, next.dueAt);
    next.wake();
  };

  return {
    now: () => now,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(cancelled());
        const sleeper: Sleeper = {
          dueAt: now + ms,
          wake: () => end(resolve),
        };
        const abort = () => end(() => reject(cancelled()));
        const end = (settle: () => void) => {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', abort);
          settle();
        };
        signal.addEventListener('abort', abort);
        sleepers.add(sleeper);
        setImmediate(jump);
      });
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      for (const _ of sleepers) setImmediate(jump);
    },
    advance(ms) {
      now += ms;
      for (const sleeper of [...sleepers]) if (sleeper.dueAt <= now) sleeper.wake();
    },
  };
}
