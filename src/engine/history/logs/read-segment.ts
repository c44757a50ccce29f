import type { FileHandle } from 'node:fs/promises';
import type { LogIndex, Segment } from './log-index.ts';
import { isLineOf } from './log-line.ts';

/** The bytes of a segment as they are in the file now; shorter where it was cut. */
export async function readSegment(file: FileHandle, segment: Segment): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(segment.end - segment.start);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, segment.start);
  return bytes.subarray(0, bytesRead);
}

/** The segment's lines, without their ends, of those that the index counts. */
export function linesIn(bytes: Buffer, { machine }: Pick<LogIndex, 'machine'>): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    if (machine === null || isLineOf(machine, line)) lines.push(line);
    start = end + 1;
  }
  return lines;
}
