import type { Shell } from '../engine/api/context.ts';
import type { ShellInfo } from '../shared/snapshot.ts';
import { choosePath, choosePlace } from './choosing.ts';
import type { Launches } from './launches.ts';
import type { Opening } from './opening.ts';
import type { PreferenceChanges } from './preference-changes.ts';
import type { PreferenceStore } from './preferences.ts';
import type { Updates } from './updates.ts';
import type { MainWindow } from './window.ts';
import type { Words } from './words.ts';

export interface ShellParts {
  readonly info: ShellInfo;
  readonly preferences: PreferenceStore;
  readonly changePreferences: PreferenceChanges;
  readonly launches: Launches;
  readonly opening: Opening;
  readonly updates: Updates;
  readonly window: MainWindow;
  readonly words: Words;
}

export function shellInfo(updates: boolean): ShellInfo {
  return { kind: 'electron', files: true, tray: true, updates };
}

/** What surrounds the page in Electron. */
export function createShell(parts: ShellParts): Shell {
  const { preferences, changePreferences, launches, opening, updates, window, words } = parts;
  return {
    info: parts.info,
    preferences: async () => preferences.get(),
    setPreferences: changePreferences,
    launches: (signal) => launches.watch(signal),
    openUrl: opening.openUrl,
    openPath: opening.openPath,
    choose: (what) => choosePath(what, window, words),
    saveAs: (fileName) => choosePlace(fileName, window, words),
    checkForUpdates: updates.check,
  };
}
