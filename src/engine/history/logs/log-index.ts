import { stat } from 'node:fs/promises';
import { errorCode, readProblem } from '../../storage/index.ts';
import { lineBlocks } from '../../storage/line-blocks.ts';
import { isLineOf } from './log-line.ts';

/** A run of lines that lie close together in the file. */
export interface Segment {
  /** Index of its first line, of those that the index counts. */
  readonly first: number;
  readonly count: number;
  /** Bytes of the file that hold all of its lines, and perhaps others between them. */
  readonly start: number;
  readonly end: number;
}

/** What a segment may hold: small enough to be read and looked through in about a ms. */
const linesInSegment = 256;
const bytesInSegment = 64 * 1024;

/**
 * Where the lines of a growing log file are, all of them or one machine's. Every few hundred lines one
 * offset is kept, so that any page of a million lines is one short read. A line counts once it is ended.
 */
export class LogIndex {
  readonly path: string;
  readonly machine: Buffer | null;
  readonly #segments: Segment[] = [];
  #scanned = 0;
  #total = 0;
  #updating: Promise<'there' | 'gone'> | undefined;

  constructor(path: string, machine: string | null) {
    this.path = path;
    this.machine = machine === null ? null : Buffer.from(machine);
  }

  /** How many lines were there at the last update. */
  get total(): number {
    return this.#total;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Index into `segments` of the one that holds the line; -1 for a line that is not there. */
  segmentOf(line: number): number {
    if (line < 0 || line >= this.#total) return -1;
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#segments[middle]?.first ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Takes in what the file grew by. Several callers share one look. `gone` where there is no file;
   * what was counted stays. Throws `STORAGE-NOT-READABLE`.
   */
  update(): Promise<'there' | 'gone'> {
    this.#updating ??= this.#update().finally(() => {
      this.#updating = undefined;
    });
    return this.#updating;
  }

  async #update(): Promise<'there' | 'gone'> {
    try {
      const { size } = await stat(this.path);
      if (size < this.#scanned) this.#forget();
      if (size === this.#scanned) return 'there';
      for await (const { start, bytes } of lineBlocks(this.path, this.#scanned, size)) {
        this.#scan(bytes, start);
        this.#scanned = start + bytes.length;
      }
      return 'there';
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      throw readProblem(this.path, error);
    }
  }

  /** Somebody cut the file: everything is counted anew. */
  #forget(): void {
    this.#segments.length = 0;
    this.#scanned = 0;
    this.#total = 0;
  }

  #scan(bytes: Buffer, offset: number): void {
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(0x0a, start) + 1;
      const counts =
        this.machine === null || isLineOf(this.machine, bytes.subarray(start, end - 1));
      if (counts) this.#add(offset + start, offset + end);
      start = end;
    }
  }

  #add(start: number, end: number): void {
    const last = this.#segments.at(-1);
    const fits =
      last !== undefined && last.count < linesInSegment && end - last.start <= bytesInSegment;
    if (fits) {
      this.#segments[this.#segments.length - 1] = { ...last, count: last.count + 1, end };
    } else {
      this.#segments.push({ first: this.#total, count: 1, start, end });
    }
    this.#total += 1;
  }
}
