import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** The end of a log. */
export interface LogEnd {
  readonly text: string;
  /** 1-based number of its first line in the file. */
  readonly firstLine: number;
  /** It is not the whole file. */
  readonly partly: boolean;
}

const blockBytes = 1024 * 1024;
const newline = 0x0a;

/**
 * The last `most` bytes of a log, from the beginning of a line. What Windows' shells write as UTF-16 is
 * understood. Rejects with the system's error.
 */
export async function readLogEnd(path: string, most: number): Promise<LogEnd> {
  // A pipe of that name must not be waited for.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await file.stat();
    const skipped = Math.max(0, size - most);
    const lines = await linesBefore(file, skipped);
    const bytes = await readAt(file, skipped, size - skipped);
    const whole = skipped === 0 ? 0 : bytes.indexOf(newline) + 1;
    return {
      text: textOf(bytes.subarray(whole), await readAt(file, 0, 2)),
      firstLine: skipped === 0 ? 1 : lines + 2,
      partly: skipped > 0,
    };
  } finally {
    await file.close();
  }
}

/** How many lines end before the offset. */
async function linesBefore(file: FileHandle, offset: number): Promise<number> {
  let lines = 0;
  for (let at = 0; at < offset; at += blockBytes) {
    const block = await readAt(file, at, Math.min(blockBytes, offset - at));
    for (let end = block.indexOf(newline); end >= 0; end = block.indexOf(newline, end + 1)) lines++;
  }
  return lines;
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** `head` are the first two bytes of the file. */
function textOf(bytes: Buffer, head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) {
    // After the end of a line, in the middle of a character: the second half of it is left out.
    const aligned = bytes[0] === 0 ? bytes.subarray(1) : bytes;
    return aligned.toString('utf16le').replace(/^\ufeff/, '');
  }
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}
