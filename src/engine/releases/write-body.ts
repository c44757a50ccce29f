import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { chunkFreer } from './free-chunks.ts';

/** So much is gathered before it is written: fewer, larger writes, and little memory. */
const batchBytes = 1024 * 1024;

/**
 * Writes chunks and then a stream into a file from a position on; the next batch is received while the
 * last one is written, and never more. `broken` is the stream's error, null where it ended well: what
 * came before is written in both cases. Rejects where the file cannot be written.
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
  let writing: Promise<void> | null = null;

  const flush = async () => {
    const chunks = batch;
    const from = end;
    end += gathered;
    const to = end;
    batch = [];
    gathered = 0;
    await writeAll(file, chunks, from);
    onWritten(to);
  };
  const flushBeside = () => {
    writing = flush();
    writing.then(
      () => {
        writing = null;
        body.resume();
      },
      // Told below, when the stream has ended by this.
      () => body.destroy(),
    );
  };

  const freeChunks = chunkFreer();
  const broken = await new Promise<unknown>((resolve) => {
    // A short body may have ended, or broken, while its first bytes were looked at.
    if (body.readableEnded) return resolve(null);
    if (body.destroyed) return resolve(body.errored ?? new Error('The connection ended.'));
    // Not a loop over the stream: a promise for each of thousands of chunks costs more than the chunk.
    body.on('data', (chunk: Buffer) => {
      batch.push(chunk);
      gathered += chunk.length;
      freeChunks(chunk.length);
      if (gathered < batchBytes) return;
      if (writing === null) flushBeside();
      else body.pause();
    });
    body.once('end', () => resolve(null));
    body.once('error', resolve);
    body.once('close', () => resolve(new Error('The connection ended.')));
  });
  await writing;
  await flush();
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
