import { type JournalLine, parseJournalLine } from '../operations/journal.ts';
import { errorCode, readProblem } from '../storage/index.ts';
import { lineBlocks } from './line-blocks.ts';

/** Reads a journal on as it grows, whoever writes it; each byte once. */
export class JournalTail {
  readonly #path: string;
  #offset: number;

  /** `offset` is where a line begins. */
  constructor(path: string, offset: number) {
    this.#path = path;
    this.#offset = offset;
  }

  /**
   * The lines that came since the last call, in portions, or `gone` where the journal does not exist
   * any more. Torn and foreign lines are passed over. Throws `STORAGE-NOT-READABLE`.
   */
  async read(take: (line: JournalLine) => void): Promise<'read' | 'gone'> {
    try {
      for await (const { start, bytes } of lineBlocks(this.#path, this.#offset)) {
        for (const text of bytes.toString('utf8').split('\n')) {
          const line = parseJournalLine(text);
          if (line !== null) take(line);
        }
        this.#offset = start + bytes.length;
      }
      return 'read';
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      throw readProblem(this.#path, error);
    }
  }
}
