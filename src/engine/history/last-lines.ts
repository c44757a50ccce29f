import { stat } from 'node:fs/promises';
import { errorCode } from '../storage/index.ts';
import { lineBlocks } from '../storage/line-blocks.ts';
import { machineIn, parseLogLine, withoutSequences } from './logs/log-line.ts';

/** How much of a long log is looked at for the first time, bytes. */
const firstLook = 1024 * 1024;
/** Longest line that is told, in characters. */
const longest = 300;

/** The newest line of output of each machine in a growing log; each byte is read once. */
export class LastLines {
  readonly #path: string;
  #offset: number | null = null;
  #lines: Readonly<Record<string, string>> = {};

  constructor(path: string) {
    this.#path = path;
  }

  /** By machine, and `-` for lines that belong to none. */
  get lines(): Readonly<Record<string, string>> {
    return this.#lines;
  }

  /** Reads on; true where a line came. A log that cannot be read tells nothing. */
  async update(): Promise<boolean> {
    const found: Record<string, string> = {};
    try {
      const { size } = await stat(this.#path);
      const from = this.#offset ?? Math.max(0, size - firstLook);
      // A first look may begin in the middle of a line.
      let cut = this.#offset === null && from > 0;
      if (size <= from) return false;
      for await (const { start, bytes } of lineBlocks(this.#path, from, size)) {
        takeLast(bytes.subarray(cut ? bytes.indexOf(0x0a) + 1 : 0), found);
        cut = false;
        this.#offset = start + bytes.length;
      }
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
    const changed = Object.keys(found).length > 0;
    if (changed) this.#lines = { ...this.#lines, ...found };
    return changed;
  }
}

function takeLast(bytes: Buffer, into: Record<string, string>): void {
  const newest = new Map<string, Buffer>();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    const machine = machineIn(line);
    if (machine !== null) newest.set(machine, line);
    start += line.length + 1;
  }
  for (const [machine, line] of newest) {
    const text = withoutSequences(parseLogLine(line).text).trimEnd();
    into[machine] = text.length > longest ? `${text.slice(0, longest)}…` : text;
  }
}
