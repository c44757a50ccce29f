import { stat } from 'node:fs/promises';
import { type JournalLine, parseJournalLine } from '../operations/journal.ts';
import { errorCode, readProblem } from '../storage/index.ts';
import { lineBlocks } from '../storage/line-blocks.ts';
import type { Beginning } from './find-begin.ts';

/** Reads a journal on as it grows, whoever writes it; each byte once. */
export class JournalTail {
  readonly #path: string;
  readonly #file: number;
  #offset: number;

  /** `offset` is where a line begins, in the file of that inode. */
  constructor(path: string, { offset, file }: Pick<Beginning, 'offset' | 'file'>) {
    this.#path = path;
    this.#file = file;
    this.#offset = offset;
  }

  /**
   * The lines that came since the last call, in portions. `gone` where the journal does not exist any
   * more; `replaced` where it was written anew, and what was read may be of neither. Torn and
   * foreign lines are passed over. Throws `STORAGE-NOT-READABLE`.
   */
  async read(take: (line: JournalLine) => void): Promise<'read' | 'gone' | 'replaced'> {
    try {
      for await (const { start, bytes } of lineBlocks(this.#path, this.#offset)) {
        for (const text of bytes.toString('utf8').split('\n')) {
          const line = parseJournalLine(text);
          if (line !== null) take(line);
        }
        this.#offset = start + bytes.length;
      }
      // Asked after it was read: then both are the same file, or neither counts.
      return (await stat(this.#path)).ino === this.#file ? 'read' : 'replaced';
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      throw readProblem(this.#path, error);
    }
  }
}
