import type { SnapshotPublisher } from '../engine/api/context.ts';
import type { AppSnapshot } from '../shared/snapshot.ts';

/** Told the newest snapshot and the one before it. */
type Listener = (now: AppSnapshot, before: AppSnapshot) => void;

/** The snapshots that the tray, the title and the notifications follow. */
export interface Snapshots {
  current(): AppSnapshot;
  follow(listener: Listener): void;
}

/** Follows the publisher as long as it is open. */
export function setupSnapshots(publisher: SnapshotPublisher): Snapshots {
  const listeners: Listener[] = [];
  let current = publisher.snapshot();
  publisher.onChange(() => {
    const before = current;
    current = publisher.snapshot();
    for (const listener of listeners) listener(current, before);
  });
  return {
    current: () => current,
    follow: (listener) => {
      listeners.push(listener);
    },
  };
}
