import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** So much is gathered before it is written: fewer, larger writes, and little memory. */
const batchBytes = 1024 * 1024;

/**
 * Writes chunks and then a stream into a file from a position on, the next batch received while the last
 * one is written. `broken` is the stream's error, null where it ended well: what came before is written
 * in both cases. Rejects where the file cannot be written.
 */
export async function writeBody(
  file: FileHandle,
  start: number,
  head: readonly Buffer[],
  body: Readable,
  onWritten: (bytes: number) => void,
): Promise<{ bytes: number; broken: unknown }> {
  let batch = [...head];
  let gathered = head.reduce((sum, chunk) => sum + chunk.length, 0);
  let end = start;
  let writing: Promise<void> = Promise.resolve();
  const flush = async () => {
    await writing;
    const chunks = batch;
    const from = end;
    end += gathered;
    const to = end;
    batch = [];
    gathered = 0;
    writing = writeAll(file, chunks, from).then(() => onWritten(to));
    // Told at the next flush, which comes before anything is reported.
    writing.catch(() => undefined);
  };
  let broken: unknown = null;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      batch.push(chunk);
      gathered += chunk.length;
      if (gathered >= batchBytes) await flush();
    }
  } catch (error) {
    broken = error;
  }
  await flush();
  await writing;
  return { bytes: end, broken };
}

async function writeAll(file: FileHandle, chunks: readonly Buffer[], from: number): Promise<void> {
  let position = from;
  let left = [...chunks];
  while (left.length > 0) {
    const { bytesWritten } = await file.writev(left, position);
    position += bytesWritten;
    left = after(left, bytesWritten);
  }
}

/** What is left of the chunks after their first bytes. */
function after(chunks: readonly Buffer[], bytes: number): Buffer[] {
  let skipped = bytes;
  return chunks.flatMap((chunk) => {
    const cut = Math.min(skipped, chunk.length);
    skipped -= cut;
    return cut === chunk.length ? [] : [chunk.subarray(cut)];
  });
}
