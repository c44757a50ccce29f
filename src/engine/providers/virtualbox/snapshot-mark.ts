/** What the description of a machine's snapshot says of it: that it is ours, and which ones belong to it. */
export interface SnapshotMark {
  readonly batch: string;
  /** ISO 8601. */
  readonly at: string;
  readonly memory: boolean;
}

/** One line that a person who meets it in VirtualBox's window understands, too. */
export function writeMark({ batch, at, memory }: SnapshotMark): string {
  const how = memory ? 'with memory' : 'without memory';
  return `Of a whole cluster, by DC/OS Vagrant Desktop: ${batch}, ${at}, ${how}`;
}

/** Null where the snapshot is not ours. */
export function parseMark(description: string): SnapshotMark | null {
  const [, batch, at, how] = pattern.exec(description) ?? [];
  if (batch === undefined || at === undefined) return null;
  return { batch, at, memory: how === 'with' };
}

const pattern =
  /^Of a whole cluster, by DC\/OS Vagrant Desktop: ([0-9a-f-]{36}), (\d{4}-[0-9T:.-]{10,30}Z), (with|without) memory/;
