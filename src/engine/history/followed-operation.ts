import { isWorking } from '../operations/current.ts';
import { whyUnrecorded } from '../operations/unrecorded.ts';
import { type ClusterPaths, errorCode, readProblem } from '../storage/index.ts';
import { findBegin } from './find-begin.ts';
import { JournalTail } from './journal-tail.ts';
import { OperationState } from './operation-state.ts';

/** How long a journal is quiet before it is asked again whether its engine lives, ms. */
const quietMs = 2_000;

/** An operation as it goes on in its cluster's journal, whichever process runs it. */
export class FollowedOperation {
  readonly state: OperationState;
  readonly #tail: JournalTail;
  readonly #lock: string;
  #running = true;
  #seenAliveAt = -Infinity;

  private constructor(state: OperationState, tail: JournalTail, lock: string) {
    this.state = state;
    this.#tail = tail;
    this.#lock = lock;
  }

  /**
   * The operation, or with null the newest one; null where the journal has none such. Nothing but its
   * first line is read yet. Throws `STORAGE-NOT-READABLE`.
   */
  static async find(
    { journal, lock }: Pick<ClusterPaths, 'journal' | 'lock'>,
    operation: string | null,
  ): Promise<FollowedOperation | null> {
    try {
      const found = await findBegin(journal, operation);
      if (found === null) return null;
      const state = new OperationState(found.begin);
      return new FollowedOperation(state, new JournalTail(journal, found.offset), lock);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw readProblem(journal, error);
    }
  }

  /** Its engine lives and it has no result yet, as of the last update. */
  get running(): boolean {
    return this.#running;
  }

  /** Reads on; true where something changed. Throws `STORAGE-NOT-READABLE`. */
  async update(): Promise<boolean> {
    if (!this.#running) return false;
    const changed = await this.#read();
    if (!this.#running) return true;
    const why = whyUnrecorded(this.state.begin.operation);
    if (why !== null) {
      this.state.endUnrecorded(why, Date.now());
      this.#running = false;
      return true;
    }
    const now = performance.now();
    if (changed && this.#seenAliveAt > -Infinity) this.#seenAliveAt = now;
    if (now - this.#seenAliveAt < quietMs) return changed;
    if (await isWorking(this.#lock, this.state.holder)) {
      this.#seenAliveAt = performance.now();
      return changed;
    }
    // Its last line may be its result, written right before its engine ended.
    await this.#read();
    this.#running = false;
    return true;
  }

  async #read(): Promise<boolean> {
    let changed = false;
    const found = await this.#tail.read((line) => {
      changed = this.state.take(line) || changed;
    });
    if (found === 'gone') this.state.vanish(Date.now());
    if (found === 'gone' || this.state.over) this.#running = false;
    return changed;
  }
}
