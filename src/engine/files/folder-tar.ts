import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { tarEnd, tarHeader, tarPadding } from './tar-header.ts';

/** A file, folder or link of a folder that is sent. */
export interface FolderEntry {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Bytes of a file, else 0. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Seconds since 1970. */
  readonly modified: number;
  /** What a link says; empty else. */
  readonly target: string;
}

/** Everything in a folder, folders first; links as links. Sockets, devices and pipes are no content. */
export async function entriesOf(
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const walk = async (below: string): Promise<void> => {
    const names = (await readdir(join(folder, below))).filter(wanted).toSorted();
    for (const name of names) {
      const path = below === '' ? name : `${below}/${name}`;
      const about = await lstat(join(folder, path));
      const rest = { path, mode: about.mode & 0o7777, modified: Math.floor(about.mtimeMs / 1000) };
      if (about.isDirectory()) {
        found.push({ ...rest, kind: 'folder', size: 0, target: '' });
        await walk(path);
      } else if (about.isSymbolicLink()) {
        const target = await readlink(join(folder, path));
        found.push({ ...rest, kind: 'link', size: 0, target });
      } else if (about.isFile()) {
        found.push({ ...rest, kind: 'file', size: about.size, target: '' });
      }
    }
  };
  await walk('');
  return found;
}

/** The entries as a tar archive, in pieces. Throws where a file changed its size since it was listed. */
export async function* tarOf(
  folder: string,
  entries: readonly FolderEntry[],
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    yield tarHeader(entry);
    if (entry.kind !== 'file' || entry.size === 0) continue;
    let sent = 0;
    // No byte more than the header says: a log that grows would break the archive.
    const file = createReadStream(join(folder, entry.path), { end: entry.size - 1 });
    for await (const chunk of file as AsyncIterable<Buffer>) {
      sent += chunk.length;
      onBytes(chunk.length);
      yield chunk;
    }
    if (sent !== entry.size) throw new Error(`${entry.path} became shorter while it was sent`);
    yield tarPadding(entry.size);
  }
  yield tarEnd();
}
