/** A snapshot of a whole cluster: of all its machines, taken while all stood still together. */
export interface ClusterSnapshot {
  readonly name: string;
  /** When it was taken, ISO 8601. */
  readonly at: string;
  /** What it takes on disk, bytes: memory, and what was written since; null where that cannot be told. */
  readonly bytes: number | null;
  /** Machines ran when it was taken: going back to it lets the cluster go on from there. */
  readonly running: boolean;
  /** Machines that have no part of it: taken before they were added, or never finished. */
  readonly missing: readonly string[];
  /** Snapshots that must be deleted before this one can be; empty where nothing is in the way. */
  readonly blockedBy: readonly string[];
}

/** One machine's part of a snapshot. */
export interface MachineSnapshot {
  readonly machine: string;
  readonly name: string;
  /** The same for all parts that were taken together. */
  readonly batch: string;
  readonly at: string;
  readonly bytes: number | null;
  readonly running: boolean;
  /** Names of the snapshots that branch off from it, where that keeps it from being deleted. */
  readonly blockedBy: readonly string[];
}

/** Parts that were taken together as one snapshot, oldest first. `machines` are all of the cluster. */
export function clusterSnapshots(
  machines: readonly string[],
  parts: readonly MachineSnapshot[],
): ClusterSnapshot[] {
  const batches = Map.groupBy(
    parts.filter(({ machine }) => machines.includes(machine)),
    ({ batch }) => batch,
  );
  return [...batches.values()]
    .flatMap((batch) => {
      const [first] = batch;
      return first === undefined ? [] : [together(first, batch, machines)];
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function together(
  { name, at }: MachineSnapshot,
  batch: readonly MachineSnapshot[],
  machines: readonly string[],
): ClusterSnapshot {
  const sizes = batch.map(({ bytes }) => bytes);
  const sum = (total: number | null, bytes: number | null) =>
    total === null || bytes === null ? null : total + bytes;
  const blocking = new Set(batch.flatMap(({ blockedBy }) => blockedBy));
  return {
    name,
    at,
    bytes: sizes.reduce(sum, 0),
    running: batch.some(({ running }) => running),
    missing: machines.filter((machine) => !batch.some((part) => part.machine === machine)),
    blockedBy: [...blocking],
  };
}
