import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, readProblem, writeProblem } from './disk-problem.ts';

export interface WriteOptions {
  /** Permissions, as 0o600. Unless told, those of the file that is replaced, or 0o666 less the umask. */
  readonly mode?: number;
}

/**
 * Replaces the file as a whole: a reader sees the old or the new content, also after a power failure,
 * and a failure leaves the old one and nothing beside it. A link is followed. The folder must exist.
 * Throws `STORAGE-NOT-WRITABLE`, `STORAGE-FULL` or `STORAGE-FAILED`.
 */
export async function writeFileAtomic(
  path: string,
  data: string | Uint8Array,
  { mode }: WriteOptions = {},
): Promise<void> {
  try {
    const target = await targetOf(path);
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
    );
    try {
      await writeThrough(temporary, data, mode ?? (await modeOf(target)));
      await renameOver(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
    await syncFolder(dirname(target));
  } catch (error) {
    throw writeProblem(path, error);
  }
}

/**
 * Makes the folder and those above it where they are missing; what is ours is readable only by its
 * owner. Throws the problems of `writeFileAtomic`.
 */
export async function ensureFolder(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    throw writeProblem(path, error);
  }
}

/** How often a folder is made that others take away in the same moment. */
const makings = 10;

// Not mkdir's own recursion: in /proc, which knows no new folders, Node never comes back from it.
async function makeFolder(path: string): Promise<void> {
  for (let making = 1; ; making += 1) {
    try {
      return await mkdir(path, { mode: 0o700 });
    } catch (error) {
      if (await isFolder(path)) return;
      const missing = errorCode(error) === 'ENOENT' && dirname(path) !== path;
      // It was there when it was to be made, and is not any more.
      const gone = errorCode(error) === 'EEXIST' && (await isMissing(path));
      if ((!missing && !gone) || making === makings) throw error;
      if (missing) await makeFolder(dirname(path));
    }
  }
}

async function isMissing(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    (error: unknown) => errorCode(error) === 'ENOENT',
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Names of what is in a folder; a missing one holds nothing. Throws `STORAGE-NOT-READABLE`. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw readProblem(path, error);
  }
}

/**
 * Removes a folder with all that is in it. It disappears under its name at once, so that nobody sees
 * half of it; missing is no error. Throws the problems of `writeFileAtomic`.
 */
export async function removeFolder(path: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.removed`);
  try {
    await renameOver(path, aside);
    await rm(aside, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw writeProblem(path, error);
  }
}

async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

async function writeThrough(path: string, data: string | Uint8Array, mode: number | undefined) {
  const file = await open(path, 'wx', mode ?? 0o666);
  try {
    // The umask may have taken rights away that were asked for.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

// On Windows a virus scanner, an indexer or who follows a log may hold a file for a moment.
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !passing || attempt === 10) throw error;
      await pause(20 * attempt);
    }
  }
}

// The rename is durable once its folder is; some systems cannot do that, and then it is as it is.
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}
