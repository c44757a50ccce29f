import type { AppSnapshot, SnapshotUpdate } from '../../../shared/snapshot.ts';
import { patchBetween } from './patch.ts';

/** What a stream needs of the publisher. */
export interface SnapshotFlow {
  snapshot(): AppSnapshot;
  /** Settles once the snapshot tells of reality. */
  ready(): Promise<void>;
}

/**
 * One watcher's updates: the whole, then patches. It remembers only the snapshot that its reader knows,
 * so a slow reader gets fewer and larger patches, and nothing queues up. Not a generator: its `return`
 * would wait for a change that may never come.
 */
export class UpdateStream implements AsyncIteratorObject<SnapshotUpdate, undefined, void> {
  readonly #flow: SnapshotFlow;
  readonly #onEnd: () => void;
  #sent: AppSnapshot | null = null;
  #woken = Promise.withResolvers<void>();
  readonly #end = Promise.withResolvers<void>();
  #ended = false;

  constructor(flow: SnapshotFlow, onEnd: () => void) {
    this.#flow = flow;
    this.#onEnd = onEnd;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The snapshot has changed. */
  wake(): void {
    this.#woken.resolve();
    this.#woken = Promise.withResolvers();
  }

  /** The reader has had its last update. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#end.resolve();
    this.#onEnd();
  }

  async next(): Promise<IteratorResult<SnapshotUpdate, undefined>> {
    if (this.#sent === null) await Promise.race([this.#flow.ready(), this.#end.promise]);
    while (!this.#ended) {
      const now = this.#flow.snapshot();
      const before = this.#sent;
      this.#sent = now;
      const update: SnapshotUpdate | null =
        before === null ? { type: 'whole', snapshot: now } : patchBetween(before, now);
      if (update !== null) return { done: false, value: update };
      await Promise.race([this.#woken.promise, this.#end.promise]);
    }
    return { done: true, value: undefined };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }

  async return(): Promise<IteratorResult<SnapshotUpdate, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }
}
