import type { Journal } from '../../../../src/engine/operations/journal.ts';
import { makePlan } from '../../../../src/engine/operations/plan.ts';
import {
  type Operation,
  type OperationHandle,
  startOperation,
} from '../../../../src/engine/operations/run.ts';
import type { Step } from '../../../../src/engine/operations/step.ts';
import type { OperationEvent } from '../../../../src/shared/operations/events.ts';

/** A step whose effect is a flag: not done until it ran. */
export function step(id: string, options: Partial<Step> = {}): Step {
  let done = false;
  const { run } = options;
  return {
    id,
    title: { code: 'step.genconf' },
    machines: [],
    needs: [],
    weight: 1,
    timeoutMs: 10_000,
    isDone: async () => done,
    ...options,
    run: async (context) => {
      await run?.(context);
      done = true;
    },
  };
}

/** A step that lasts until it is released or its signal is aborted, as real ones do. */
export function longStep(id: string, options: Partial<Step> = {}): Step & { release(): void } {
  const gate = Promise.withResolvers<void>();
  const lasting = step(id, {
    ...options,
    run: ({ signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        gate.promise.then(resolve);
      }),
  });
  return { ...lasting, release: gate.resolve };
}

export const silentJournal: Journal = {
  begin: () => undefined,
  event: () => undefined,
  spawn: () => undefined,
  exit: () => undefined,
};

export function operate(steps: readonly Step[], options: Partial<Operation> = {}): OperationHandle {
  return startOperation({
    id: 'op',
    kind: 'deploy',
    cluster: 'demo',
    plan: makePlan(steps),
    journal: silentJournal,
    log: { path: '/log', write: () => undefined, close: async () => undefined },
    cancel: new AbortController(),
    url: async () => 'http://m1.dcos/',
    finish: async () => undefined,
    ...options,
  });
}

export async function eventsOf(handle: OperationHandle): Promise<OperationEvent[]> {
  return Array.fromAsync(handle.events);
}

/** The states that each step went through, as `id state`, without the waiting at the beginning. */
export function statesIn(events: readonly OperationEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'step' && event.state !== 'waiting' ? [`${event.step} ${event.state}`] : [],
  );
}
