/** DC/OS versions and boxes: what is known, what is here, and how the rest is had. */
export type { DownloadOptions } from './download.ts';
export type { DownloadedFile, DownloadItem, DownloadProgress } from './download-item.ts';
export { readInstallerText } from './installer-text.ts';
export { installerAt } from './local-installers.ts';
export type { PlannedFile } from './planned.ts';
export type { Releases, ReleasesOptions } from './releases.ts';
export { createReleases } from './releases.ts';
