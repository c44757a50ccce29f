import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../../shared/messages/message.ts';
import { renderText } from '../../../shared/messages/message.ts';
import type { StepContext } from '../../operations/step.ts';
import { cancelled } from '../../ssh/stop.ts';

export interface Waiting<T> {
  readonly context: Pick<StepContext, 'signal' | 'log' | 'progress'>;
  /** Machine whose log lines these are. */
  readonly machine?: string;
  readonly windowMs: number;
  /** Between two looks, ms. */
  readonly pauseMs: number;
  /** What is still to come, and what was seen; nothing to come means done. */
  look(): Promise<{ readonly waiting: readonly Message[]; readonly seen: T }>;
}

/**
 * Looks until there is nothing left to wait for; logs what it waits for whenever that changes.
 * Returns null when done, or what was seen last when the window is over.
 */
export async function waitUntilNothingIsLeft<T>(wait: Waiting<T>): Promise<T | null> {
  const { context, machine, windowMs, pauseMs } = wait;
  const start = performance.now();
  let told = '';
  for (;;) {
    const { waiting, seen } = await wait.look();
    if (waiting.length === 0) return null;
    const lines = waiting.map((message) => renderText(message));
    if (lines.join('\n') !== told) {
      for (const line of lines) context.log(line, machine);
      told = lines.join('\n');
    }
    const waited = performance.now() - start;
    if (waited >= windowMs) return seen;
    context.progress(waited / windowMs);
    await delay(pauseMs, undefined, { signal: context.signal }).catch(() => {
      throw cancelled();
    });
  }
}
