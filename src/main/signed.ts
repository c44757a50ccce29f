import { app } from 'electron';
import type { Updater } from './updates.ts';

declare global {
  interface ImportMeta {
    /** What is said at the build (electron-vite puts it in). */
    readonly env: { readonly MAIN_VITE_SIGNED_RELEASES?: string };
  }
}

/**
 * Address of the releases of a signed build, said at the build; null in every other one. Systems run
 * an update only where both the old and the new program are signed by the same hand.
 */
export const signedReleases: string | null = import.meta.env.MAIN_VITE_SIGNED_RELEASES ?? null;

/** Looks where the package says that releases are; null in a build that cannot update itself. */
export function packagedUpdater(): Updater | null {
  if (signedReleases === null || !app.isPackaged) return null;
  const load = async () => {
    const { autoUpdater } = (await import('electron-updater')).default;
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = true;
    autoUpdater.allowDowngrade = false;
    return autoUpdater;
  };
  return {
    check: async () => {
      const result = await (await load()).checkForUpdates();
      if (result === null) return { version: app.getVersion(), newer: false };
      return { version: result.updateInfo.version, newer: result.isUpdateAvailable };
    },
    download: async () => {
      await (await load()).downloadUpdate();
    },
  };
}
