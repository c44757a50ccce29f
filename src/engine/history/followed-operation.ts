import { isWorking } from '../operations/current.ts';
import { whyUnrecorded } from '../operations/unrecorded.ts';
import { type ClusterPaths, errorCode, readProblem } from '../storage/index.ts';
import { type Beginning, findBegin } from './find-begin.ts';
import { JournalTail } from './journal-tail.ts';
import { OperationState } from './operation-state.ts';

/** How long a journal is quiet before it is asked again whether its engine lives, ms. */
const quietMs = 2_000;

type Paths = Pick<ClusterPaths, 'journal' | 'lock'>;

/** An operation as it goes on in its cluster's journal, whichever process runs it. */
export class FollowedOperation {
  readonly #paths: Paths;
  #state: OperationState;
  #tail: JournalTail;
  #running = true;
  #seenAliveAt = -Infinity;

  private constructor(paths: Paths, found: Beginning) {
    this.#paths = paths;
    this.#state = new OperationState(found.begin);
    this.#tail = new JournalTail(paths.journal, found);
  }

  /** What its journal tells of it, as of the last update. */
  get state(): OperationState {
    return this.#state;
  }

  /**
   * The operation, or with null the newest one; null where the journal has none such. Nothing but its
   * first line is read yet. Throws `STORAGE-NOT-READABLE`.
   */
  static async find(paths: Paths, operation: string | null): Promise<FollowedOperation | null> {
    const found = await beginning(paths, operation);
    return found === null ? null : new FollowedOperation(paths, found);
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
    if (await isWorking(this.#paths.lock, this.state.holder)) {
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
    if (found === 'replaced') return this.#readAnew();
    if (found === 'gone') this.state.vanish(Date.now());
    if (found === 'gone' || this.state.over) this.#running = false;
    return changed;
  }

  /** The journal was written anew, which happens only after an operation: all of this one is read again. */
  async #readAnew(): Promise<boolean> {
    const found = await beginning(this.#paths, this.state.begin.operation);
    if (found === null) {
      // So old that nobody keeps it.
      this.#running = false;
      return true;
    }
    this.#state = new OperationState(found.begin);
    this.#tail = new JournalTail(this.#paths.journal, found);
    await this.#read();
    return true;
  }
}

async function beginning({ journal }: Paths, operation: string | null): Promise<Beginning | null> {
  try {
    return await findBegin(journal, operation);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw readProblem(journal, error);
  }
}
