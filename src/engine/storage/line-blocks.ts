import { open } from 'node:fs/promises';

/** Whole lines of a file, each with its end. */
export interface LineBlock {
  /** Where the block begins, in bytes from the start of the file. */
  readonly start: number;
  readonly bytes: Buffer;
}

/** How much is read at once, bytes: parsing as much takes a few ms. */
export const blockBytes = 128 * 1024;

/**
 * The whole lines of a file from `from`, where a line must begin, up to `to` (its present end unless
 * told), in blocks. What follows the last line end is being written or torn, and is left out. Between
 * blocks other work gets its turn. Rejects with the system's error.
 */
export async function* lineBlocks(
  path: string,
  from: number,
  to = Infinity,
): AsyncGenerator<LineBlock> {
  const file = await open(path);
  try {
    const end = Math.min(to, (await file.stat()).size);
    let start = from;
    // A line that is longer than a block is read again with more room.
    let room = blockBytes;
    while (start < end) {
      const wanted = Math.min(room, end - start);
      const buffer = Buffer.allocUnsafe(wanted);
      const { bytesRead } = await file.read(buffer, 0, wanted, start);
      const length = buffer.lastIndexOf(0x0a, bytesRead - 1) + 1;
      if (bytesRead === 0 || (length === 0 && bytesRead < room)) return;
      if (length === 0) {
        room *= 2;
        continue;
      }
      yield { start, bytes: buffer.subarray(0, length) };
      start += length;
      room = blockBytes;
    }
  } finally {
    await file.close();
  }
}
