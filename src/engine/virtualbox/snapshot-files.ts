import { readdir, readFile, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { attributesOf, bare, decoded } from './settings-files.ts';
import type { Snapshot } from './snapshots.ts';

/** A snapshot as the machine's settings file has it. */
export interface FiledSnapshot extends Snapshot {
  /** File of the memory it was taken with, as the settings file names it; null where it had none. */
  readonly stateFile: string | null;
  /** Disks that were begun after it: all that was written since, until the next snapshot. */
  readonly disksSince: readonly string[];
}

/** The snapshots of a machine, the first one first; null where the file cannot be read. */
export async function readFiledSnapshots(path: string): Promise<FiledSnapshot[] | null> {
  const xml = await readFile(path, 'utf8').catch(() => null);
  return xml === null ? null : parseFiledSnapshots(xml);
}

/** Bytes on disk of the memory of a snapshot and of what was written since; null where unknown. */
export async function bytesOfSnapshot(
  path: string,
  { stateFile, disksSince }: Pick<FiledSnapshot, 'stateFile' | 'disksSince'>,
): Promise<number | null> {
  const { dirname, resolve, join } = path.includes('\\') ? win32 : posix;
  // The usual place; in another one nothing is found, and nothing is claimed.
  const folder = join(dirname(path), 'Snapshots');
  const files = await readdir(folder).catch(() => [] as string[]);
  const disks = disksSince.map((uuid) => files.find((file) => file.includes(uuid)));
  if (disks.includes(undefined)) return null;
  const paths = disks.map((file) => join(folder, file ?? ''));
  if (stateFile !== null) paths.push(resolve(dirname(path), stateFile));
  const sizes = await Promise.all(paths.map((file) => stat(file).then(({ size }) => size))).catch(
    () => null,
  );
  return sizes === null ? null : sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Reads the tree of `<Snapshot>` elements of a settings file (format 1.19 of VirtualBox 7.2, the same
 * since 4.0). A snapshot's hardware names the disks as they were; those of the snapshots right after it,
 * and of the machine where it came from this one, are the disks that were begun then.
 */
export function parseFiledSnapshots(xml: string): FiledSnapshot[] {
  const machine = attributesOf(/<Machine\s[^>]*>/.exec(xml)?.[0] ?? '');
  const current = machine.currentSnapshot === undefined ? null : bare(machine.currentSnapshot);
  const found: Draft[] = [];
  const path: Draft[] = [];
  const own: string[] = [];
  let at = 0;
  for (const { 0: tag, 1: closing, 2: name, index } of xml.matchAll(tags)) {
    const inside = path.at(-1);
    if (name === 'Snapshot' && closing === '/') path.pop();
    else if (name === 'Snapshot') {
      const draft = draftOf(attributesOf(tag), inside);
      found.push(draft);
      if (!tag.endsWith('/>')) path.push(draft);
    } else if (name === 'Image' && closing === '') {
      const uuid = attributesOf(tag).uuid;
      if (uuid !== undefined) (inside?.disks ?? own).push(bare(uuid));
    } else if (name === 'Description' && closing === '/' && inside !== undefined) {
      inside.description ||= decoded(xml.slice(at, index));
    }
    at = index + tag.length;
  }
  return found.map(({ disks: _, ...draft }) => {
    const after = found.filter(({ parent }) => parent === draft.uuid);
    const isCurrent = draft.uuid === current;
    const disksSince = [...after.flatMap(({ disks }) => disks), ...(isCurrent ? own : [])];
    return { ...draft, current: isCurrent, disksSince };
  });
}

interface Draft extends Omit<FiledSnapshot, 'current' | 'disksSince' | 'description'> {
  description: string;
  readonly disks: string[];
}

const tags = /<(\/?)(Snapshot|Image|Description)(?=[\s/>])[^>]*>/g;

function draftOf(
  { uuid = '', name = '', stateFile }: Record<string, string | undefined>,
  inside: Draft | undefined,
): Draft {
  return {
    uuid: bare(uuid),
    name,
    description: '',
    parent: inside?.uuid ?? null,
    stateFile: stateFile || null,
    disks: [],
  };
}
