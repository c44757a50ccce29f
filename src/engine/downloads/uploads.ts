import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../shared/problem.ts';
import { ensureFolder, freeBytesOf, writeProblem } from '../storage/index.ts';
import { numbered, safeFileName } from './file-name.ts';

/** A part of a file that a page hands over; parts come in order. */
export interface UploadPart {
  /** Chosen by the page, one for each file; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly fileName: string;
  /** Where this part begins, bytes. */
  readonly offset: number;
  readonly data: Blob;
  readonly last: boolean;
}

/** Files that are dropped onto a page: they are put together in the data folder. */
export interface Uploads {
  /**
   * Appends the part; at the last one gives the path of the whole file, else null. Throws
   * `UPLOAD-OUT-OF-ORDER` (invalid), `STORAGE-FULL` and its like; what came before is kept then.
   */
  take(part: UploadPart): Promise<string | null>;
  /** Removes parts that nobody has gone on with for a week. */
  sweep(): Promise<void>;
}

export interface UploadsOptions {
  /** `<data>/downloads/uploads`. */
  readonly folder: string;
  /** Hash of a file, made off the main thread. */
  hash(path: string): Promise<string>;
  /** Bytes that may still be written in a folder; the file system's word unless told. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Kept free beside an upload, bytes: a full disk hurts more than a missing file. */
const reserveBytes = 64 * 1024 * 1024;
const abandonedAfterMs = 7 * 24 * 3600 * 1000;

export function createUploads({ folder, hash, freeBytes = freeBytesOf }: UploadsOptions): Uploads {
  const partOf = (id: string) => join(folder, `${id}.part`);
  const queues = new Map<string, Promise<unknown>>();
  let swept: Promise<void> | undefined;

  const sweep = async () => {
    const names = await readdir(folder).catch(() => [] as string[]);
    for (const name of names.filter((each) => each.endsWith('.part'))) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > abandonedAfterMs) {
        await rm(path, { force: true });
      }
    }
  };

  const append = async ({ id, offset, data }: UploadPart) => {
    const path = partOf(id);
    const size = (await stat(path).catch(() => null))?.size ?? 0;
    if (offset !== size) {
      refuse('UPLOAD-OUT-OF-ORDER', { expected: size, given: offset }, { kind: 'invalid' });
    }
    if ((await freeBytes(folder)) < data.size + reserveBytes) {
      refuse('STORAGE-FULL', { path }, { path });
    }
    await using file = await open(path, 'a', 0o600);
    try {
      for await (const chunk of data.stream()) await file.appendFile(chunk);
    } catch (error) {
      // Half a part is none: the page sends it again from where it began.
      await file.truncate(offset).catch(() => undefined);
      throw error;
    }
  };

  /** Gives the finished part its name; the same file that is there already is not kept twice. */
  const finish = async ({ id, fileName }: UploadPart): Promise<string> => {
    const part = partOf(id);
    const wanted = safeFileName(fileName);
    const { size } = await stat(part);
    for (let count = 1; ; count += 1) {
      const target = join(folder, numbered(wanted, count));
      if (await reserve(target)) {
        await rename(part, target);
        return target;
      }
      const there = await stat(target).catch(() => null);
      if (!there?.isFile() || there.size !== size) continue;
      if ((await hash(target)) !== (await hash(part))) continue;
      await rm(part);
      return target;
    }
  };

  const take = async (part: UploadPart) => {
    try {
      await ensureFolder(folder);
      swept ??= sweep();
      await swept;
      await append(part);
      return part.last ? await finish(part) : null;
    } catch (error) {
      throw writeProblem(partOf(part.id), error);
    }
  };

  return {
    sweep,
    take(part) {
      const before = queues.get(part.id) ?? Promise.resolve();
      const taken = before.catch(() => undefined).then(() => take(part));
      queues.set(part.id, taken);
      const forget = () => {
        if (queues.get(part.id) === taken) queues.delete(part.id);
      };
      taken.then(forget, forget);
      return taken;
    },
  };
}

/** Takes the name, so that nobody else gets it; false where it is taken. */
async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
