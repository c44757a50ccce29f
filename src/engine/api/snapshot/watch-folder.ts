import { type FSWatcher, watch as watchWithSystem } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Told the name of the file in the folder that came, went or grew; null where it may be any. */
export type FolderListener = (file: string | null) => void;

export interface WatchFolderOptions {
  /** How often the folder is looked at where the system cannot tell, ms. */
  readonly pollMs?: number;
  /** As `fs.watch`; for tests of a system that cannot. */
  readonly watch?: (folder: string, listener: (event: string, file: unknown) => void) => FSWatcher;
}

/**
 * Tells of changes of the files right in a folder, until the answer is called. The system says so
 * where it can; it cannot on network drives, where its watches are used up, and while the folder does
 * not exist: then the folder is looked at.
 */
export function watchFolder(
  folder: string,
  listener: FolderListener,
  { pollMs = 200, watch = watchWithSystem }: WatchFolderOptions = {},
): () => void {
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const follow = (): boolean => {
    try {
      watcher = watch(folder, (event, file) => {
        listener(typeof file === 'string' ? file : null);
        // A watch of a folder that went away is told once, under the folder's own name, and is dead.
        if (event === 'rename' && file === basename(folder)) poll();
      });
      watcher.on('error', poll);
      return true;
    } catch {
      return false;
    }
  };

  const poll = () => {
    watcher?.close();
    watcher = undefined;
    if (closed || timer !== undefined) return;
    let seen: string | null = null;
    const look = async () => {
      const now = await fingerprint(folder);
      if (closed) return;
      timer = undefined;
      const changed = seen !== now;
      // What came between the look and the watch was told by neither.
      if (changed && seen === null && follow()) return listener(null);
      seen = now;
      timer = setTimeout(look, pollMs);
      if (changed) listener(null);
    };
    timer = setTimeout(look, 0);
  };

  if (!follow()) poll();
  return () => {
    closed = true;
    watcher?.close();
    clearTimeout(timer);
  };
}

/** Changes whenever a file right in the folder does; null where there is no folder. */
async function fingerprint(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const stamps = names.sort().map(async (name) => {
    const found = await stat(join(folder, name)).catch(() => null);
    return `${name} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(stamps)).join('\n');
}
