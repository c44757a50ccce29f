import { open, stat } from 'node:fs/promises';
import { writeFileAtomic } from '../storage/index.ts';
import { lineBlocks } from '../storage/line-blocks.ts';
import { parseJournalLine } from './journal.ts';
import type { TidyLimits } from './tidy-up.ts';

/** A journal is written anew only where so much of it goes. */
const worthwhile = 0.75;

/**
 * Writes a long journal anew, without what nobody asks of old operations any more: their progress and
 * programs, the steps of those whose logs are gone, and operations that no history lists. The newest
 * operation stays byte for byte: going on, cancelling and finding orphans need nothing else. The file is
 * replaced as a whole, so that a crash leaves the old or the new one. Only for who holds the cluster's
 * lock. Resolves with whether it was; rejects with what kept it from that.
 */
export async function compactJournal(path: string, limits: TidyLimits): Promise<boolean> {
  const { size } = await stat(path);
  if (size <= limits.journal) return false;
  const { earlier, newest } = await readOperations(path);
  if (newest === null) return false;
  const kept = earlier.slice(Math.max(0, earlier.length - (limits.listed - 1)));
  const whole = kept.length - (limits.operations - 1);
  const lines = kept.flatMap((operation, place) =>
    operation.filter((line) => place >= whole || !/^\{"at":"[^"]*","type":"step"/.test(line)),
  );
  const before = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  if (before.length + (size - newest) > size * worthwhile) return false;
  const content = Buffer.concat([before, await bytesFrom(path, newest, size)]);
  // Somebody wrote meanwhile, which nobody should: what they wrote counts more.
  if ((await stat(path)).size !== size) return false;
  await writeFileAtomic(path, content);
  return true;
}

/** First words of lines that only matter while their operation runs, or right after it. */
const passing = /^\{"at":"[^"]*","type":"(?:progress|spawn|exit)"/;

interface Operations {
  /** Lines of the operations before the newest one, oldest first. */
  readonly earlier: readonly (readonly string[])[];
  /** Where the newest one begins, bytes; null where there is none. */
  readonly newest: number | null;
}

async function readOperations(path: string): Promise<Operations> {
  const earlier: string[][] = [];
  let current: string[] = [];
  let newest: number | null = null;
  for await (const { start, bytes } of lineBlocks(path, 0)) {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(0x0a, from);
      const text = bytes.toString('utf8', from, end);
      const line = passing.test(text) ? null : parseJournalLine(text);
      if (line?.type === 'begin') {
        if (newest !== null) earlier.push(current);
        current = [];
        newest = start + from;
      }
      // Torn and foreign lines tell nobody anything.
      if (line !== null) current.push(text);
      from = end + 1;
    }
  }
  return { earlier, newest };
}

async function bytesFrom(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(to - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
