import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

const mebibyte = 2 ** 20;

export interface DiskSpace {
  /** Of the volume: the same for all its folders. */
  readonly id: string;
  readonly freeMiB: number;
  readonly totalMiB: number;
}

/** Bytes that this user may still write in a folder; rejects where the system does not tell. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The volume that holds a folder, or will hold it once it is made; null where it cannot be told. */
export async function diskOf(folder: string): Promise<DiskSpace | null> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const [{ bavail, blocks, bsize }, { dev }] = await Promise.all([statfs(at), stat(at)]);
      // Some network and stacked file systems tell nothing but zeros.
      if (blocks === 0) return null;
      const mebibytes = (count: number) => Math.floor((count * bsize) / mebibyte);
      return { id: String(dev), freeMiB: mebibytes(bavail), totalMiB: mebibytes(blocks) };
    } catch (error) {
      const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!missing || dirname(at) === at) return null;
    }
  }
}
