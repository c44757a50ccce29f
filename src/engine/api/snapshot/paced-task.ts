/** Something that is done again and again, never twice at once and never more often than is good. */
export interface PacedTask {
  /** Have it done soon. Wishes that come before it begins are one; one that comes meanwhile is the next. */
  wish(): void;
  /** Nothing begins any more; what runs is not waited for. */
  stop(): void;
}

export interface Pace {
  /** Shortest pause between the end of one time and the beginning of the next, ms. */
  readonly leastPauseMs: number;
  /** The pause is at least so many times as long as what was done: dear things are done less often. */
  readonly restFactor: number;
}

/** At most ten times a second, and at most a quarter of the time. */
export const usualPace: Pace = { leastPauseMs: 100, restFactor: 3 };

/** `task` must not reject. */
export function pacedTask(task: () => Promise<void>, pace: Pace = usualPace): PacedTask {
  let wished = false;
  let runs = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let notBefore = 0;

  const run = async () => {
    timer = undefined;
    wished = false;
    runs = true;
    const began = performance.now();
    await task();
    runs = false;
    const ended = performance.now();
    notBefore = ended + Math.max(pace.leastPauseMs, (ended - began) * pace.restFactor);
    if (wished) begin();
  };
  const begin = () => {
    if (stopped || runs || timer !== undefined) return;
    timer = setTimeout(run, Math.max(0, notBefore - performance.now()));
  };

  return {
    wish() {
      wished = true;
      begin();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
