import { nativeTheme } from 'electron';
import { defaultPreferences, type Preferences } from '../shared/api/preferences.ts';
import type { PreferencesPatch } from '../shared/api/requests.ts';
import type { KeptThings } from './store.ts';

export interface PreferenceStore {
  get(): Preferences;
  change(patch: PreferencesPatch): Preferences;
  onChange(listener: (preferences: Preferences) => void): void;
}

/** The user's choices for the window, kept from start to start; the theme is applied here. */
export function setupPreferences(store: KeptThings): PreferenceStore {
  const listeners: ((preferences: Preferences) => void)[] = [];
  let current: Preferences = merged(defaultPreferences, store.get('preferences') ?? {});
  nativeTheme.themeSource = current.theme;
  return {
    get: () => current,
    change: (patch) => {
      current = merged(current, patch);
      store.set('preferences', current);
      nativeTheme.themeSource = current.theme;
      for (const listener of listeners) listener(current);
      return current;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function merged(preferences: Preferences, patch: PreferencesPatch): Preferences {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...preferences, ...Object.fromEntries(given) };
}
