import { randomBytes } from 'node:crypto';
import type { ReportEntry, ReportPage, ReportPreview } from '../../shared/api/report.ts';
import type { RedactedEntry } from './redact.ts';
import { zipOf } from './zip-writer.ts';

/** A report as it is shown, and byte for byte as it is saved. */
export interface Draft {
  readonly preview: ReportPreview;
  readonly zip: Buffer;
  /** Null where there is no such entry. */
  page(entry: string, first: number, count: number): ReportPage | null;
}

export async function draftOf(
  cluster: string | null,
  entries: readonly RedactedEntry[],
  now: Date,
): Promise<Draft> {
  const zip = await zipOf(entries, now);
  const told = entries.map(({ name, bytes, masked }): ReportEntry => {
    return { name, bytes: bytes.length, lines: linesIn(bytes), masked };
  });
  const known = new Map(entries.map((entry) => [entry.name, entry.bytes]));
  const indexes = new Map<string, readonly number[]>();
  return {
    preview: {
      id: randomBytes(12).toString('hex'),
      cluster,
      fileName: `dcos-vagrant-report-${stamp(now)}.zip`,
      entries: told,
      bytes: told.reduce((sum, { bytes }) => sum + bytes, 0),
      packedBytes: zip.length,
    },
    zip,
    page(entry, first, count) {
      const bytes = known.get(entry);
      if (bytes === undefined) return null;
      const starts = indexes.get(entry) ?? startsOf(bytes);
      indexes.set(entry, starts);
      const total = starts.length;
      const from = starts[first];
      if (from === undefined) return { first, lines: [], total };
      const to = starts[first + count] ?? bytes.length;
      const text = new TextDecoder().decode(bytes.subarray(from, to));
      return { first, lines: text.replace(/\n$/, '').split('\n'), total };
    },
  };
}

function linesIn(bytes: Uint8Array): number {
  return startsOf(bytes).length;
}

/** Where each line begins. What ends with a line end has no empty line after it. */
function startsOf(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    starts.push(at);
    const end = bytes.indexOf(0x0a, at);
    at = end === -1 ? bytes.length : end + 1;
  }
  return starts;
}

/** `20261003-101112`, in this computer's time. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
