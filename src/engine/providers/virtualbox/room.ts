import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '../../../shared/problem.ts';
import { gigabytes } from '../../../shared/topology/fit.ts';
import { diskOf } from '../../storage/index.ts';

/** What will be written beside a machine's settings file. */
export interface RoomNeed {
  /** Path of the settings file; undefined where VirtualBox does not tell it. */
  readonly settings: string | undefined;
  readonly mebibytes: number;
}

/**
 * Refuses, before anything stands still or is copied, what the volumes of the machines have no room for:
 * throws `VIRTUALBOX-NO-ROOM` (prerequisite). Where a volume does not tell its room, nothing is refused.
 */
export async function refuseWithoutRoom(needs: readonly RoomNeed[]): Promise<void> {
  const volumes = new Map<string, { folder: string; free: number; needed: number }>();
  for (const { settings, mebibytes } of needs) {
    if (settings === undefined) continue;
    const folder = dirname(settings);
    const volume = await diskOf(folder);
    if (volume === null) continue;
    const { needed = 0 } = volumes.get(volume.id) ?? {};
    volumes.set(volume.id, { folder, free: volume.freeMiB, needed: needed + mebibytes });
  }
  for (const { folder, free, needed } of volumes.values()) {
    if (needed <= free) continue;
    const params = { folder, needed: gigabytes(needed), free: gigabytes(free) };
    refuse('VIRTUALBOX-NO-ROOM', params, { kind: 'prerequisite', path: folder });
  }
}

/** What a machine takes on the disk with all that lies beside its settings file, MiB. */
export async function takenBeside(settings: string): Promise<number> {
  const folder = dirname(settings);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        // Disks are thin: what counts is what they take, not how large they may grow.
        ({ blocks, size }) => (blocks === 0 ? size : Math.min(size, blocks * 512)),
        () => 0,
      ),
    );
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  return Math.ceil(bytes / 2 ** 20);
}
