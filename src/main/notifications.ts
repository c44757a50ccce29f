import { endedOperations, runningOperation } from '../shared/operations/ended.ts';
import { durationText } from './duration.ts';
import type { Notifier } from './notifier.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Snapshots } from './snapshots.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

/** An operation that ended sooner is not worth a notification, ms. */
const longMs = 20_000;

export interface NotificationOptions {
  readonly snapshots: Snapshots;
  readonly preferences: PreferenceStore;
  readonly window: MainWindow;
  readonly words: Words;
  readonly notifier: Notifier;
}

/** Tells when a long operation has ended, whoever ran it, unless the user looks at the window. */
export function setupNotifications(options: NotificationOptions): void {
  const { snapshots, preferences, window, words, notifier } = options;
  const seenAt = new Map<string, number>();
  snapshots.follow((now, before) => {
    for (const ended of endedOperations(now, before)) {
      const ms = Date.now() - (seenAt.get(ended.id) ?? Date.now());
      seenAt.delete(ended.id);
      const looking = window.current()?.isFocused() ?? false;
      if (looking || ms < longMs || !preferences.get().notifications) continue;
      const { cluster: name, kind, well } = ended;
      const body = well
        ? words.text('shell.ended.took', { time: durationText(ms, words) })
        : words.text('shell.ended.look');
      notifier.tell(words.text(`shell.ended.${well ? '' : 'not-'}${kind}`, { name }), body);
    }
    for (const cluster of now.clusters) {
      const running = runningOperation(cluster);
      if (running !== null && !seenAt.has(running.id)) seenAt.set(running.id, Date.now());
    }
  });
}
