import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { writeProblem } from './disk-problem.ts';

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
