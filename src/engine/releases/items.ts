import { join } from 'node:path';
import type { ReleaseEntry } from '../../shared/releases/catalogue.ts';
import { offeredRelease } from './catalogue.ts';
import type { DownloadItem } from './download-item.ts';
import type { ReleaseSettings } from './settings.ts';

/** Name of the file that DC/OS's documents use everywhere. */
export const installerName = 'dcos_generate_config.sh';

/**
 * Where everything about downloads is kept. The large files lie where the settings say; what is known
 * of files stays in the data folder.
 */
export function downloadFolders(data: string, { downloads }: Pick<ReleaseSettings, 'downloads'>) {
  const root = downloads ?? join(data, 'downloads');
  return {
    root,
    installers: join(root, 'installers'),
    boxes: join(root, 'boxes'),
    /** Hashes of large files, so that they are not read twice. */
    known: join(data, 'downloads', 'known'),
    /** Hashes at the first download of what has no published one. */
    recorded: join(data, 'downloads', 'recorded'),
  };
}

/** Where the installer of a version is put. */
export function installerTarget(
  data: string,
  settings: Pick<ReleaseSettings, 'downloads'>,
  version: string,
): string {
  return join(downloadFolders(data, settings).installers, version, installerName);
}

/**
 * What must be had for a version of the catalogue. Throws `RELEASE-UNKNOWN` and `RELEASE-NOT-OFFERED`
 * (both invalid).
 */
export async function installerItem(
  version: string,
  data: string,
  settings: ReleaseSettings,
): Promise<DownloadItem> {
  const release = await offeredRelease(version);
  return {
    what: `DC/OS ${version}`,
    key: `dcos-${version}`,
    urls: addressesOf(release, settings),
    target: installerTarget(data, settings, version),
    checksum: checksumOf(release),
    content: 'script',
    instead: '--installer FILE',
  };
}

/** The address with the mirror in the place of DC/OS's own server, where one is set. */
export function mirrored(url: string, { mirror }: ReleaseSettings): string {
  if (mirror === null || !url.startsWith(`${origin}/`)) return url;
  return `${mirror.replace(/\/+$/, '')}${url.slice(origin.length)}`;
}

/** Server of the catalogue's and the box's addresses; the lint test of the data holds it. */
const origin = 'https://downloads.dcos.io';

function addressesOf({ url, altUrls }: ReleaseEntry & { url: string }, settings: ReleaseSettings) {
  return [url, ...altUrls].map((each) => mirrored(each, settings));
}

function checksumOf({ sha256 }: ReleaseEntry): DownloadItem['checksum'] {
  return sha256 === null ? null : { algorithm: 'sha256', value: sha256 };
}
