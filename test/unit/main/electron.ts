/** Electron for a unit of the shell that imports it and does not use it in its test. */
export const electron = { app: {} };
