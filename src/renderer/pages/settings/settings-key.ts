/** Under which the engine's settings are kept while pages show them. */
export const settingsKey = ['settings'] as const;
