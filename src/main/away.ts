import { app, type BrowserWindow } from 'electron';
import type { Launches } from './launches.ts';
import type { PreferenceStore } from './preferences.ts';
import { isTraySure } from './tray-host.ts';
import type { MainWindow } from './window.ts';

/**
 * What closing the window means: it goes behind the tray, or, where no tray is sure to be seen, into the
 * taskbar. Without "keep running" it is a wish to quit, and the window stays until that is settled.
 */
export function closeWindow(
  window: BrowserWindow,
  event: { preventDefault(): void },
  preferences: PreferenceStore,
): void {
  event.preventDefault();
  if (!preferences.get().closeToTray) {
    app.quit();
    return;
  }
  void isTraySure().then((sure) => {
    if (window.isDestroyed()) return;
    if (sure) window.hide();
    else window.minimize();
  });
}

export interface StartParts {
  readonly window: MainWindow;
  readonly preferences: PreferenceStore;
  readonly launches: Launches;
}

/** Opens the window, unless the user wants to start without one and opened nothing with the program. */
export async function openAtStart({ window, preferences, launches }: StartParts): Promise<void> {
  if (!preferences.get().startHidden || launches.isWaiting()) return window.show();
  if (!(await isTraySure())) window.openQuietly();
}
