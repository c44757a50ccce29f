import { Notification } from 'electron';
import type { MainWindow } from './window.ts';

export interface Notifier {
  /** Says something where the user is, also outside of the window. */
  tell(title: string, body: string): void;
}

/** Notifications of the system; a click on one brings the window. */
export function setupNotifier(window: MainWindow): Notifier {
  // Without a reference they are collected, and a click on them is lost.
  const shown = new Set<Notification>();
  return {
    tell: (title, body) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      shown.add(notification);
      notification.on('close', () => shown.delete(notification));
      notification.on('click', () => {
        shown.delete(notification);
        window.show();
      });
      notification.show();
    },
  };
}
