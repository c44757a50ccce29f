import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { errorCode, readProblem, writeProblem } from './disk-problem.ts';

/**
 * Appends one value as a line of JSON. It is in the system's hands on return, which is why this does
 * not wait its turn: an intent is recorded before the deed. With `sync` it is on the disk. A torn last
 * line that a crash left is closed first. Throws the problems of `writeFileAtomic`.
 */
export function appendLine(path: string, value: unknown, { sync = false } = {}): void {
  const { O_APPEND, O_CREAT, O_RDWR } = constants;
  try {
    const file = openSync(path, O_RDWR | O_APPEND | O_CREAT, 0o600);
    try {
      const line = `${endsTorn(file) ? '\n' : ''}${JSON.stringify(value)}\n`;
      writeWhole(file, Buffer.from(line));
      if (sync) fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeProblem(path, error);
  }
}

export interface Lines {
  /** The values of the complete lines, in order. */
  readonly values: readonly unknown[];
  /** Number of complete lines that are not JSON, left out above. */
  readonly damaged: number;
  /** Byte offset after the last complete line: where to read on as the file grows. */
  readonly next: number;
}

/**
 * The lines of a file that `appendLine` writes, from a byte offset on; a missing file has none. A last
 * line without an end is being written, or its writer died: it is not told yet.
 * Throws `STORAGE-NOT-READABLE`.
 */
export async function readLines(path: string, { from = 0 } = {}): Promise<Lines> {
  const bytes = await readFrom(path, from);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const values: unknown[] = [];
  let damaged = 0;
  for (const line of bytes.toString('utf8', 0, end).split('\n')) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      damaged += 1;
    }
  }
  return { values, damaged, next: from + end };
}

function endsTorn(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

async function readFrom(path: string, from: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const size = (await file.stat()).size;
      const bytes = Buffer.alloc(Math.max(0, size - from));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw readProblem(path, error);
  }
}
