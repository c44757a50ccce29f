import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import type { DownloadItem, Releases } from '../releases/index.ts';
import { createDownloads } from './downloads.ts';
import { createUploads } from './uploads.ts';

interface Dependencies {
  readonly data: string;
  releases(): Promise<Releases>;
}

/** The files that come onto this computer through the engine of a data folder. */
export function engineFiles({
  data,
  releases,
}: Dependencies): Pick<Engine, 'download' | 'downloads' | 'uploads'> {
  const download: Engine['download'] = async (what, options) => {
    const files = await releases();
    if (what.kind === 'installer') return files.downloadInstaller(what.version, options);
    if (what.kind === 'address') return files.obtain(itemAt(what.url, data), options);
    const version = what.version ?? (await files.latestStable());
    return files.downloadBox({ release: { kind: 'catalogue', version } }, options);
  };
  return {
    download,
    downloads: createDownloads({ check: refuseUnknown, download }),
    uploads: createUploads({
      folder: join(data, 'downloads', 'uploads'),
      hash: async (path) => (await import('../releases/hash.ts')).hashFile(path, 'sha256'),
    }),
  };
}

/** An installer at an address of the user's: nothing is known of it, not even a checksum. */
function itemAt(url: string, data: string): DownloadItem {
  const key = `installer-${createHash('sha256').update(url).digest('hex').slice(0, 16)}`;
  return {
    what: url,
    key,
    urls: [url],
    target: join(data, 'downloads', 'installers', key, 'dcos_generate_config.sh'),
    checksum: null,
    content: 'script',
    instead: '--installer FILE',
  };
}

async function refuseUnknown({ kind, version }: { kind: string; version: string }): Promise<void> {
  if (kind !== 'installer') return;
  const { offeredRelease } = await import('../releases/catalogue.ts');
  await offeredRelease(version);
}
