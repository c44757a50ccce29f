import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

export interface FindOptions {
  /** Where PATH (and PATHEXT) are taken from; this process's environment unless told. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folders searched after those of PATH. */
  readonly extra?: readonly string[];
  readonly platform?: NodeJS.Platform;
}

/**
 * Absolute path of a program as a shell would find it in PATH, or null. A name with a folder in it
 * is only checked.
 */
export async function findProgram(name: string, options: FindOptions = {}): Promise<string | null> {
  const { env = process.env, extra = [], platform = process.platform } = options;
  const windows = platform === 'win32';
  const path = windows ? win32 : posix;
  const inFolder = windows ? /[\\/]/.test(name) : name.includes('/');
  const folders = inFolder ? [''] : [...searchPath(env, windows), ...extra];
  for (const folder of folders) {
    for (const ending of endings(name, env, windows)) {
      const file = path.resolve(folder, name + ending);
      if (await isProgram(file)) return file;
    }
  }
  return null;
}

function searchPath(env: NonNullable<FindOptions['env']>, windows: boolean): string[] {
  // Windows writes the variable `Path`, and a copied environment is no longer case-insensitive.
  const key = windows ? Object.keys(env).find((each) => each.toUpperCase() === 'PATH') : 'PATH';
  const value = key === undefined ? undefined : env[key];
  // An empty entry means the current folder in a shell; a program is never taken from there.
  return (value ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
}

function endings(
  name: string,
  env: NonNullable<FindOptions['env']>,
  windows: boolean,
): readonly string[] {
  if (!windows) return [''];
  const known = (env.PATHEXT ?? '.COM;.EXE;.BAT;.CMD').split(';').filter((each) => each !== '');
  const has = known.some((ending) => name.toUpperCase().endsWith(ending.toUpperCase()));
  return has ? [''] : known;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
