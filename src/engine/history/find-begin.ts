import { open } from 'node:fs/promises';
import { type BeginLine, parseJournalLine } from '../operations/journal.ts';
import { blockBytes } from '../storage/line-blocks.ts';

/** Where an operation begins in its cluster's journal. */
export interface Beginning {
  /** Byte offset of its first line. */
  readonly offset: number;
  /** Which file it is: a journal that was written anew is another one. */
  readonly file: number;
  readonly begin: BeginLine & { readonly at: string };
}

/**
 * Finds where an operation, or with null the newest one, begins; null where the journal has none such.
 * Read from the end, in blocks, because what is asked for is mostly new and journals grow for months.
 * Rejects with the system's error.
 */
export async function findBegin(path: string, operation: string | null): Promise<Beginning | null> {
  const file = await open(path);
  try {
    const { size, ino } = await file.stat();
    let end = size;
    // The head of the line that the block after this one began in the middle of.
    let rest: Buffer = Buffer.alloc(0);
    while (end > 0) {
      const start = Math.max(0, end - blockBytes);
      const read = Buffer.alloc(end - start);
      await file.read(read, 0, read.length, start);
      const block = Buffer.concat([read, rest]);
      const first = start === 0 ? 0 : block.indexOf(0x0a) + 1;
      end = start;
      // Not one line ends here.
      if (start > 0 && first === 0) {
        rest = block;
        continue;
      }
      const found = lastBegin(block, first, operation);
      if (found !== null) return { ...found, file: ino, offset: start + found.offset };
      rest = block.subarray(0, first);
    }
    return null;
  } finally {
    await file.close();
  }
}

// Within a text the quotes would be escaped: this is found in first lines only.
const mark = Buffer.from('"type":"begin"');

function lastBegin(
  block: Buffer,
  first: number,
  operation: string | null,
): Omit<Beginning, 'file'> | null {
  let before = block.length;
  while (before > first) {
    const at = block.lastIndexOf(mark, before - 1);
    if (at < first) return null;
    const lineStart = block.lastIndexOf(0x0a, at) + 1;
    const lineEnd = block.indexOf(0x0a, at);
    const text = block.toString('utf8', lineStart, lineEnd < 0 ? block.length : lineEnd);
    const line = parseJournalLine(text);
    const wanted = line?.type === 'begin' && (operation === null || line.operation === operation);
    if (wanted) return { offset: lineStart, begin: line };
    before = lineStart;
  }
  return null;
}
