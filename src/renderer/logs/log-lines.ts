import type { LogLine, LogPage } from '../../shared/api/answers.ts';

/** Lines asked for at once. */
export const pageSize = 200;
/** Pages kept; a log may be a million lines long, and the page's memory must not follow it. */
const pagesKept = 60;
/** Newest lines kept besides: more than any screen shows. */
const tailKept = 400;

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

  /** The newest lines, those not told before: they go behind what is held where they follow on it. */
  putTail(total: number, tail: readonly LogLine[]): void {
    const first = total - tail.length;
    const follows = this.#tailFirst + this.#tail.length === first;
    this.#tail = follows ? [...this.#tail, ...tail].slice(-tailKept) : tail;
    this.#tailFirst = total - this.#tail.length;
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
