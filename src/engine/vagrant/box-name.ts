import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/**
 * The name that Vagrant shall know a box file by: `dv-` + the file's name + 8 hex digits. It follows the
 * file's path, size and time, so that a rebuilt box is another box.
 */
export function boxName(file: string, size: number, mtimeMs: number): string {
  return boxNameOf(basename(file), `${file}\n${size}\n${mtimeMs}`);
}

/** The same for a box of another identity, as its checksum or its address. */
export function boxNameOf(label: string, identity: string): string {
  const readable = label
    .replace(/\.box$/, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 40);
  const digits = createHash('sha256').update(identity).digest('hex').slice(0, 8);
  return `dv-${readable}-${digits}`;
}

/** Whether a box of that name was registered by us from a file, and may be removed again. */
export function isOurBox(name: string): boolean {
  return /^dv-.*-[0-9a-f]{8}$/.test(name);
}
