import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from '../../../shared/problem.ts';
import type { BoxSource } from '../../vagrant/index.ts';
import { boxName } from '../lxc/box.ts';
import { readVersionTable } from './versions.ts';

/** A box that the user chose for machines that name none. */
export interface BoxSetting {
  /** Name to know it by; taken from the file, or dcos-vagrant's own, where it is null. */
  readonly name: string | null;
  /** Address or local file; null looks the name up in Vagrant's public catalogue. */
  readonly url: string | null;
  readonly version: string | null;
}

/**
 * The box that the settings name, else dcos-vagrant's. A local file gets a name that follows its path,
 * size and time, so that a rebuilt box is another box. Throws `VIRTUALBOX-BOX-UNREADABLE`.
 */
export async function settingsBox(setting: BoxSetting | null): Promise<BoxSource> {
  const { box } = await readVersionTable();
  if (setting === null) return { ...box, version: null };
  const { url, version } = setting;
  const file = url === null ? null : localFile(url);
  if (file === null) {
    const name = setting.name ?? box.name;
    return { name, url: url ?? (name === box.name && version === null ? box.url : null), version };
  }
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    return refuse('VIRTUALBOX-BOX-UNREADABLE', { path: file }, { kind: 'prerequisite' });
  }
  const name = setting.name ?? boxName(file, found.size, found.mtimeMs);
  // A file has no catalogue to choose a version from.
  return { name, url: file, version: null };
}

function localFile(url: string): string | null {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(url) ? null : resolve(url);
}
