import type { StepContext } from '../../operations/step.ts';
import { type Clock, cancelled } from './clock.ts';

/** Longest silence between two reports of progress, ms. */
const tickMs = 250;

/** Lets time pass in ticks and tells the fraction passed, 0..1; rejects when the signal is aborted. */
export async function passTime(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  tell: (fraction: number) => void,
): Promise<void> {
  const ticks = Math.min(20, Math.max(1, Math.ceil(ms / tickMs)));
  for (let tick = 1; tick <= ticks; tick += 1) {
    if (signal.aborted) throw cancelled();
    await clock.sleep(ms / ticks, signal);
    tell(tick / ticks);
  }
}

/**
 * Works on every machine, at most `atOnce` at a time, and reports their mean progress. The failure of
 * one does not stop the others; the first one is thrown at the end, a cancellation before all else.
 */
export async function onEachMachine(
  machines: readonly string[],
  atOnce: number,
  context: StepContext,
  work: (machine: string, tell: (fraction: number) => void) => Promise<void>,
): Promise<void> {
  const waiting = [...machines];
  const shares = new Map<string, number>();
  const failures: unknown[] = [];
  const tell = (machine: string, fraction: number) => {
    shares.set(machine, fraction);
    const sum = [...shares.values()].reduce((total, share) => total + share, 0);
    context.progress(sum / machines.length);
  };
  const lane = async () => {
    for (let machine = waiting.shift(); machine !== undefined; machine = waiting.shift()) {
      if (context.signal.aborted) return;
      const name = machine;
      await work(name, (fraction) => tell(name, fraction)).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, machines.length) }, lane));
  if (context.signal.aborted) throw cancelled();
  if (failures.length > 0) throw failures[0];
}
