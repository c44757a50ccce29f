import type { LogLine, LogPage } from '../../shared/api/answers.ts';

/** Lines asked for at once. */
export const pageSize = 200;
/** Pages kept; a log may be a million lines long, and the page's memory must not follow it. */
const pagesKept = 60;

/** The part of a log that the page holds: whole pages that were looked at lately, and the newest lines. */
export class LogLines {
  readonly #pages = new Map<number, readonly LogLine[]>();
  #tailFirst = 0;
  #tail: readonly LogLine[] = [];

  /** The line of that index; null while it is not held. */
  line(index: number): LogLine | null {
    const inTail = this.#tail[index - this.#tailFirst];
    if (inTail !== undefined) return inTail;
    const page = Math.floor(index / pageSize);
    return this.#pages.get(page)?.[index - page * pageSize] ?? null;
  }

  putTail(total: number, tail: readonly LogLine[]): void {
    this.#tailFirst = total - tail.length;
    this.#tail = tail;
  }

  putPage({ first, lines }: LogPage): void {
    const page = Math.floor(first / pageSize);
    this.#pages.delete(page);
    this.#pages.set(page, lines);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > pagesKept && oldest !== undefined) this.#pages.delete(oldest);
  }

  /** Pages that hold lines of `from` to `to` (both included) which are not here. */
  missing(from: number, to: number): readonly number[] {
    const pages = new Set<number>();
    for (let index = from; index <= to; index += 1) {
      if (this.line(index) === null) pages.add(Math.floor(index / pageSize));
    }
    return [...pages];
  }
}
