import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long this process's thread did nothing else, beyond what its timers cost. */
export interface EventLoopDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Of the measurement itself, ms. */
const resolution = 5;

/** Begins to measure; the returned function ends it and tells. */
export function measureEventLoop(): () => EventLoopDelay {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  return () => {
    delay.disable();
    return {
      p99Ms: Math.max(0, delay.percentile(99) / 1e6 - resolution),
      maxMs: Math.max(0, delay.max / 1e6 - resolution),
    };
  };
}
