import { powerMonitor } from 'electron';
import type { Engine } from '../engine/index.ts';
import { providerCan } from '../shared/cluster/provider-can.ts';
import { problemOf } from '../shared/problem.ts';
import type { ClusterView } from '../shared/snapshot.ts';
import type { Notifier } from './notifier.ts';
import type { Snapshots } from './snapshots.ts';
import type { Words } from './words.ts';

export interface WakeParts {
  readonly engine: Pick<Engine, 'start'>;
  readonly snapshots: Snapshots;
  readonly notifier: Notifier;
  readonly words: Words;
  refresh(): void;
}

/**
 * When the computer wakes up, its machines still have the time of when it fell asleep. Starting a cluster
 * that runs sets their clocks and waits until all is healthy, and does nothing else.
 */
export function setupWake(parts: WakeParts): void {
  powerMonitor.on('resume', () => void afterSleep(parts));
}

export async function afterSleep({
  engine,
  snapshots,
  notifier,
  words,
  refresh,
}: WakeParts): Promise<void> {
  const { clusters } = snapshots.current();
  const begun = clusters.filter(keepsOldTime).map(async ({ name }) => {
    try {
      const { events } = await engine.start(name);
      // It runs by itself from here on; events that nobody reads would pile up.
      await events[Symbol.asyncIterator]().return?.();
    } catch (error) {
      notifier.tell(words.text('shell.tray.refused', { name }), words.text(problemOf(error)));
    }
  });
  await Promise.all(begun);
  refresh();
}

/** Of a cluster that is being worked on, the operation itself sees to it. */
function keepsOldTime({ provider, state }: ClusterView): boolean {
  // Containers have this computer's own clock.
  const { ssh, suspend } = providerCan[provider];
  return ssh && suspend && (state === 'running' || state === 'settling');
}
