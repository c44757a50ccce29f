/** DC/OS versions and boxes: what is known, what is here, and how the rest is had. */
export { latestStable } from './catalogue.ts';
export type { DownloadOptions } from './download.ts';
export type { DownloadedFile, DownloadProgress } from './download-item.ts';
export { readInstallerText } from './installer-text.ts';
export { installerAt } from './local-installers.ts';
export type { InstallerFile, Releases } from './releases.ts';
export { createReleases } from './releases.ts';
export type { ReleaseSettings } from './settings.ts';
export { releaseSettings, releaseSettingsFile } from './settings.ts';
