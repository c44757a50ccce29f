import type { Preferences } from '../shared/api/preferences.ts';
import type { PreferencesPatch } from '../shared/api/requests.ts';
import { applyStartAtLogin } from './autostart.ts';
import type { PreferenceStore } from './preferences.ts';

export type PreferenceChanges = (patch: PreferencesPatch) => Promise<Preferences>;

/** Changes preferences with what the system must know of them; what it refuses stays as it was. */
export function preferenceChanges(preferences: PreferenceStore): PreferenceChanges {
  return async (patch) => {
    const { startAtLogin } = preferences.get();
    const changed = preferences.change(patch);
    if (changed.startAtLogin === startAtLogin) return changed;
    try {
      await applyStartAtLogin(preferences);
    } catch (error) {
      preferences.change({ startAtLogin });
      throw error;
    }
    return changed;
  };
}
