import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { compareVersions } from '../../shared/releases/version.ts';
import { readInstallerText } from './installer-text.ts';

/** An installer that the user has. */
export interface LocalInstaller {
  readonly path: string;
  /** Null where its text does not tell. */
  readonly version: string | null;
}

/**
 * The installers of a folder and of the folders in it (`1.13.9/dcos_generate_config.sh`), newest version
 * first; what is no installer is left out. Throws `RELEASE-FOLDER-UNREADABLE` (invalid).
 */
export async function installersIn(folder: string): Promise<LocalInstaller[]> {
  const root = resolve(folder);
  const names = await readdir(root, { withFileTypes: true }).catch((error: Error) =>
    refuse(
      'RELEASE-FOLDER-UNREADABLE',
      { path: root, detail: error.message },
      { kind: 'invalid', path: root },
    ),
  );
  const nested = await Promise.all(
    names.map(async (entry) => {
      const path = join(root, entry.name);
      if (!entry.isDirectory()) return [path];
      const inside = await readdir(path).catch(() => [] as string[]);
      return inside.map((name) => join(path, name));
    }),
  );
  const scripts = nested.flat().filter((path) => path.endsWith('.sh'));
  const read = await Promise.all(scripts.map(readInstaller));
  return read
    .filter((installer) => installer !== null)
    .sort((one, other) => compareVersions(other.version ?? '', one.version ?? ''));
}

/** The installer that a path means: the file itself, or the newest of a folder. */
export async function installerAt(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return path;
  const [newest] = await installersIn(path);
  return newest?.path ?? refuse('RELEASE-FOLDER-EMPTY', { path }, { kind: 'invalid', path });
}

async function readInstaller(path: string): Promise<LocalInstaller | null> {
  // A pipe would keep its reader waiting.
  if (!(await stat(path).catch(() => null))?.isFile()) return null;
  const text = await readInstallerText(path).catch(() => null);
  return text === null ? null : { path, version: text.version };
}
