import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { downloadFolders } from '../releases/items.ts';
import { readHolder } from '../storage/index.ts';

/** A file that was downloaded, or dropped onto a page, or the part of one. */
export interface StoredDownload {
  readonly kind: 'installer' | 'box' | 'upload';
  /** DC/OS version, name of the box, name of the file. */
  readonly name: string;
  /** The file, or the part that is here of it. */
  readonly path: string;
  readonly unfinished: boolean;
  /** Where the whole file is, or will be. */
  readonly target: string;
  readonly bytes: number;
}

export interface DownloadPlaces {
  readonly data: string;
  /** Folder of downloads from the settings; null is the one in the data folder. */
  readonly downloads: string | null;
}

/** Files that are put down beside a download: what its part comes from. */
const sidecar = '.part.json';
const part = '.part';

/** Everything that was downloaded or dropped, unfinished parts included; by name. */
export async function storedDownloads({ data, downloads }: DownloadPlaces) {
  const { installers, boxes } = downloadFolders(data, { downloads });
  const versions = await foldersIn(installers);
  const found = await Promise.all([
    ...versions.map((version) => filesOf('installer', join(installers, version), version)),
    filesOf('box', boxes, null),
    filesOf('upload', uploadsFolder(data), null),
  ]);
  return found.flat().sort((one, other) => one.path.localeCompare(other.path));
}

/** Where files are put that are dropped onto a page; clusters name them by path, so they never move. */
export function uploadsFolder(data: string): string {
  return join(data, 'downloads', 'uploads');
}

/** Somebody is downloading the file just now. */
export async function isBeingDownloaded({ target }: Pick<StoredDownload, 'target'>) {
  return (await readHolder(lockOf(target))) !== null;
}

/** Folder of the lock that a download of this file takes. */
export function lockOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.lock`);
}

async function filesOf(
  kind: StoredDownload['kind'],
  folder: string,
  version: string | null,
): Promise<StoredDownload[]> {
  const names = (await readdir(folder).catch(() => [] as string[])).filter(
    (name) => !name.startsWith('.') && !name.endsWith(sidecar),
  );
  const files = await Promise.all(
    names.map(async (name): Promise<StoredDownload[]> => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return [];
      const unfinished = name.endsWith(part);
      const whole = unfinished ? name.slice(0, -part.length) : name;
      const target = join(folder, whole);
      const shown = version ?? (kind === 'box' ? whole.replace(/\.box$/, '') : whole);
      return [{ kind, name: shown, path, unfinished, target, bytes: found.size }];
    }),
  );
  return files.flat();
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((each) => each.isDirectory()).map(({ name }) => name);
}
