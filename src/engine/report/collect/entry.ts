import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file of a report before anything is taken out of it. */
export interface RawEntry {
  /** Path in the report, with forward slashes. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** How much of a file is taken, from its end, bytes: what happened last is what a report is about. */
export const mostOfFile = 2 * 1024 * 1024;

/**
 * The end of a regular file, in whole lines; where that is not all of it, the first line says how much
 * is left out. Null for a file that is not there or not a file. Rejects with the system's error.
 */
export async function endOfFile(path: string, limit = mostOfFile): Promise<Buffer | null> {
  // A pipe in its place would keep a plain open waiting for ever.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const found = await file.stat();
    if (!found.isFile()) return null;
    const from = Math.max(0, found.size - limit);
    const bytes = Buffer.alloc(found.size - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    const read = bytes.subarray(0, bytesRead);
    if (from === 0) return read;
    const lines = read.subarray(read.indexOf(0x0a) + 1);
    const left = Buffer.from(`[${found.size - lines.length} bytes before this are left out]\n`);
    return Buffer.concat([left, lines]);
  } finally {
    await file.close();
  }
}

/** An entry of plain data, to be read by people and programs. */
export function jsonEntry(name: string, value: unknown): RawEntry {
  return { name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}

export function textEntry(name: string, text: string): RawEntry {
  return { name, bytes: Buffer.from(text) };
}
