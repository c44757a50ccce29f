import { rmSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MachineLogLine } from './line.ts';

/** Folders that still have to go, should this process end in the middle. */
const folders = new Set<string>();

/**
 * A machine's journal as it comes, in a file of this computer's temporary folder: so a page of a million lines,
 * and a search in them, is a short read, as with the log of an operation. Only its owner can read it.
 */
export class MachineLogSpool {
  /** In the format of an operation's log. */
  readonly path: string;
  readonly #folder: string;
  readonly #file: FileHandle;
  #bytes = 0;

  private constructor(folder: string, path: string, file: FileHandle) {
    this.#folder = folder;
    this.path = path;
    this.#file = file;
  }

  static async create(): Promise<MachineLogSpool> {
    const folder = await mkdtemp(join(tmpdir(), 'dcos-vagrant-journal-'));
    if (folders.size === 0) process.once('exit', removeLeft);
    folders.add(folder);
    const path = join(folder, 'journal.log');
    return new MachineLogSpool(folder, path, await open(path, 'a', 0o600));
  }

  /** How much was written, bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(machine: string, lines: readonly MachineLogLine[]): Promise<void> {
    const text = lines.map((line) => textOf(machine, line)).join('');
    this.#bytes += Buffer.byteLength(text);
    await this.#file.appendFile(text);
  }

  /** Closes and removes the file, once. Never rejects. */
  async close(): Promise<void> {
    if (!folders.has(this.#folder)) return;
    await this.#file.close().catch(() => undefined);
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
    folders.delete(this.#folder);
    if (folders.size === 0) process.off('exit', removeLeft);
  }
}

function textOf(machine: string, { at, text }: MachineLogLine): string {
  const start = at === 0 ? '' : `${new Date(at).toISOString()} journal ${machine} `;
  return `${start}${text}\n`;
}

function removeLeft(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
