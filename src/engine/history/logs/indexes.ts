import { LogIndex } from './log-index.ts';

/** Indexes that nobody uses right now and that are kept, because a page asks again soon. */
const idleKept = 8;

/** The indexes of log files, each shared by all that read the same lines of the same file. */
export class LogIndexes {
  readonly #shared = new Map<string, { readonly index: LogIndex; users: number }>();

  /** Lends the index for as long as `use` takes. */
  async using<T>(
    path: string,
    machine: string | null,
    use: (index: LogIndex) => Promise<T>,
  ): Promise<T> {
    const { index, release } = this.borrow(path, machine);
    try {
      return await use(index);
    } finally {
      release();
    }
  }

  borrow(path: string, machine: string | null): { index: LogIndex; release(): void } {
    const key = `${machine ?? ''}\n${path}`;
    const entry = this.#shared.get(key) ?? { index: new LogIndex(path, machine), users: 0 };
    // Put last: the order is that of their last use.
    this.#shared.delete(key);
    this.#shared.set(key, entry);
    entry.users += 1;
    return {
      index: entry.index,
      release: () => {
        entry.users -= 1;
        this.#drop();
      },
    };
  }

  /** How many are held, in use or not. */
  get size(): number {
    return this.#shared.size;
  }

  #drop(): void {
    const idle = [...this.#shared].filter(([, { users }]) => users === 0);
    for (const [key] of idle.slice(0, Math.max(0, idle.length - idleKept))) {
      this.#shared.delete(key);
    }
  }
}
