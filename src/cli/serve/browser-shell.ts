import type { Shell } from '../../engine/api/context.ts';
import { defaultPreferences } from '../../shared/api/preferences.ts';

/**
 * What surrounds a page in a browser: nothing of this computer's desktop. Language and theme are kept by
 * the page itself; the rest is remembered as long as this process lives.
 */
export function browserShell(newLink: () => string): Shell {
  let preferences = defaultPreferences;
  return {
    info: { kind: 'browser', files: false, tray: false, updates: false },
    preferences: async () => preferences,
    setPreferences: async (patch) => {
      const told = Object.entries(patch).filter(([, value]) => value !== undefined);
      preferences = { ...preferences, ...Object.fromEntries(told) };
      return preferences;
    },
    // A browser is opened with a link of ours and nothing else.
    launches: async function* () {
      yield* [];
    },
    newLink: async () => newLink(),
  };
}
