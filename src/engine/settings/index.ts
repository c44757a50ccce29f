import type { EngineSettings, EngineSettingsOptions } from './store.ts';

/** The engine's settings: one validated file in the data folder, and variables that go before it. */
export type { Settings } from './settings.ts';
export { readSettings } from './settings.ts';
export type { EngineSettings } from './store.ts';

/** Loads what checks and writes settings at its first use: most commands only read them. */
export function createEngineSettings(options: EngineSettingsOptions): EngineSettings {
  let opened: Promise<EngineSettings> | undefined;
  const store = () => {
    opened ??= import('./store.ts').then(({ settingsStore }) => settingsStore(options));
    return opened;
  };
  return {
    read: async () => (await store()).read(),
    change: async (patch) => (await store()).change(patch),
    setDownloads: async (folder) => (await store()).setDownloads(folder),
    setMuted: async (checks) => (await store()).setMuted(checks),
  };
}
