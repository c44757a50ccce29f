/** What the description of a machine's snapshot says of it: that it is ours, and which ones belong to it. */
export interface SnapshotMark {
  readonly batch: string;
  /** ISO 8601. */
  readonly at: string;
  /** The machine ran when it was taken, so that it goes on from there. */
  readonly running: boolean;
}

/** One line that a person who meets it in VirtualBox's window understands, too. */
export function writeMark({ batch, at, running }: SnapshotMark): string {
  const how = running ? 'while it ran' : 'at rest';
  return `Of a whole cluster, by DC/OS Vagrant Desktop: ${batch}, ${at}, ${how}`;
}

/** Null where the snapshot is not ours. */
export function parseMark(description: string): SnapshotMark | null {
  const [, batch, at, how] = pattern.exec(description) ?? [];
  if (batch === undefined || at === undefined) return null;
  return { batch, at, running: how === 'while it ran' };
}

const pattern =
  /^Of a whole cluster, by DC\/OS Vagrant Desktop: ([0-9a-f-]{36}), (\d{4}-[0-9T:.-]{10,30}Z), (while it ran|at rest)/;
