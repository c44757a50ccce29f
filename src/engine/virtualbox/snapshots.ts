import { parseProperties } from './properties.ts';

/** A snapshot of a machine; names need not be unique. */
export interface Snapshot {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  /** The snapshot it was taken after, or null for the first one. */
  readonly parent: string | null;
  /** What the machine is now came from this one. */
  readonly current: boolean;
}

/**
 * Reads `VBoxManage snapshot <vm> list --machinereadable`: keys `SnapshotName-1-2` whose numbers are
 * the path in the tree. A machine without snapshots makes it exit 1 with a sentence instead: none.
 */
export function parseSnapshots(output: string): Snapshot[] {
  const properties = parseProperties(output);
  const current = properties.get('CurrentSnapshotUUID');
  return [...properties].flatMap(([key, name]): Snapshot[] => {
    const [, path] = /^SnapshotName((?:-\d+)*)$/.exec(key) ?? [];
    const uuid = path === undefined ? undefined : properties.get(`SnapshotUUID${path}`);
    if (path === undefined || uuid === undefined) return [];
    const parent =
      path === '' ? null : (properties.get(`SnapshotUUID${path.replace(/-\d+$/, '')}`) ?? null);
    const description = properties.get(`SnapshotDescription${path}`) ?? '';
    return [{ uuid, name, description, parent, current: uuid === current }];
  });
}
