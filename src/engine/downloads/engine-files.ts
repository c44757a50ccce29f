import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import type { Releases } from '../releases/index.ts';
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

async function refuseUnknown({ kind, version }: { kind: string; version: string }): Promise<void> {
  if (kind !== 'installer') return;
  const { offeredRelease } = await import('../releases/catalogue.ts');
  await offeredRelease(version);
}
