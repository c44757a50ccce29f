import { setTimeout as pause } from 'node:timers/promises';
import { shareByName } from '../../../shared/api/apply-update.ts';
import { shareStructure } from '../../../shared/api/share-structure.ts';
import type { AppInfo, AppSnapshot, HostFacts, SnapshotUpdate } from '../../../shared/snapshot.ts';
import { firstFacts } from '../../computer/facts.ts';
import { enginePaths } from '../../storage/index.ts';
import { ClusterFeeds } from './cluster-feeds.ts';
import { type PacedTask, pacedTask } from './paced-task.ts';
import { SimulatedServers } from './simulated-servers.ts';
import type { SnapshotSource } from './source.ts';
import { UpdateStream } from './update-stream.ts';
import { watchFolder } from './watch-folder.ts';

export interface PublisherOptions {
  readonly engine: SnapshotSource;
  readonly app: AppInfo;
}

/** The one snapshot that every page and the tray render. */
export interface SnapshotPublisher {
  /** As last seen; it stays up to date while somebody watches or listens. */
  snapshot(): AppSnapshot;
  /** The whole once reality has been asked, then a patch at each change, until the signal. */
  watch(signal?: AbortSignal): AsyncIteratorObject<SnapshotUpdate, undefined, void>;
  /** Calls back after each change until the answer is called. */
  onChange(listener: () => void): () => void;
  /** Has everything looked at soon instead of in its turn. */
  refresh(): void;
  /** Ends all watching, and the addresses of simulated clusters. */
  close(): Promise<void>;
}

/** How often reality is asked while a page watches, and while only the tray listens, ms. */
const watchedEveryMs = 3_000;
const listenedEveryMs = 15_000;
/** How long the first snapshot waits for clusters that are slow to tell of themselves, ms. */
const firstSightMs = 1_000;

export function createPublisher(options: PublisherOptions): SnapshotPublisher {
  return new Publisher(options);
}

class Publisher implements SnapshotPublisher {
  readonly #engine: SnapshotSource;
  readonly #feeds: ClusterFeeds;
  readonly #servers: SimulatedServers;
  readonly #round: PacedTask;
  readonly #streams = new Set<UpdateStream>();
  readonly #listeners = new Set<() => void>();
  readonly #leave: (() => void)[];
  #current: AppSnapshot;
  /** The rest of it follows with the first look. */
  #host: HostFacts = firstFacts();
  #ready = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;
  #unwatch: (() => void) | undefined;
  #committing = false;
  #closed = false;

  constructor({ engine, app }: PublisherOptions) {
    this.#engine = engine;
    const { views } = engine;
    this.#feeds = new ClusterFeeds({
      dataFolder: engine.dataFolder,
      views,
      onView: (view) => {
        this.#servers.follow(view);
        this.#changed();
      },
      onGone: (name) => {
        void this.#servers.release(name);
        this.#round.wish();
        this.#changed();
      },
    });
    this.#servers = new SimulatedServers(
      (name) => engine.serveSimulated(name),
      (name) => this.#feeds.look(name),
    );
    this.#round = pacedTask(() => this.#look());
    const host = this.#host;
    this.#current = { revision: 1, app, host, clusters: [], downloads: [], notices: [] };
    this.#leave = [
      views.onAnswer((name) => this.#feeds.look(name)),
      engine.downloads.onChange(() => this.#changed()),
      engine.notices.onChange(() => this.#changed()),
    ];
  }

  snapshot(): AppSnapshot {
    return this.#current;
  }

  watch(signal?: AbortSignal): AsyncIteratorObject<SnapshotUpdate, undefined, void> {
    const end = () => stream.end();
    const flow = { snapshot: () => this.#current, ready: () => this.#ready.promise };
    const stream = new UpdateStream(flow, () => {
      signal?.removeEventListener('abort', end);
      this.#streams.delete(stream);
      this.#followInterest();
    });
    this.#streams.add(stream);
    this.#followInterest();
    signal?.addEventListener('abort', end, { once: true });
    if (this.#closed || signal?.aborted === true) end();
    return stream;
  }

  onChange(listener: () => void): () => void {
    // A listener may be given twice, and each time is its own.
    const own = () => listener();
    this.#listeners.add(own);
    this.#followInterest();
    return () => {
      this.#listeners.delete(own);
      this.#followInterest();
    };
  }

  refresh(): void {
    if (!this.#closed) this.#round.wish();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const leave of this.#leave) leave();
    for (const stream of [...this.#streams]) stream.end();
    this.#listeners.clear();
    this.#followInterest();
    this.#round.stop();
    this.#feeds.close();
    await this.#servers.close();
  }

  /** Nobody there: nothing is asked. Somebody new: everything is looked at now. */
  #followInterest(): void {
    const interested = !this.#closed && this.#streams.size + this.#listeners.size > 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (interested && this.#unwatch === undefined) {
      this.#ready = Promise.withResolvers();
      this.#unwatch = watchFolder(enginePaths(this.#engine.dataFolder).clusters, () =>
        this.#round.wish(),
      );
      this.#feeds.watch(true);
    } else if (!interested && this.#unwatch !== undefined) {
      this.#unwatch();
      this.#unwatch = undefined;
      this.#feeds.watch(false);
    }
    if (interested) this.#round.wish();
  }

  async #look(): Promise<void> {
    const { views, computer } = this.#engine;
    const [outlines, host] = await Promise.all([
      views.outlines().catch(() => null),
      computer.facts().catch(() => this.#host),
    ]);
    this.#host = host;
    if (this.#closed) return;
    if (outlines !== null) this.#feeds.follow(outlines);
    void this.#wait();
    this.#changed();
    clearTimeout(this.#timer);
    if (this.#unwatch === undefined) return;
    const everyMs = this.#streams.size > 0 ? watchedEveryMs : listenedEveryMs;
    this.#timer = setTimeout(() => this.#round.wish(), everyMs);
  }

  async #wait(): Promise<void> {
    const ready = this.#ready;
    await Promise.race([this.#feeds.seen(), pause(firstSightMs, undefined, { ref: false })]);
    this.#feeds.outlineUnseen();
    this.#commit();
    ready.resolve();
  }

  /** What comes together is one change. */
  #changed(): void {
    if (this.#committing || this.#closed) return;
    this.#committing = true;
    setImmediate(() => {
      this.#committing = false;
      this.#commit();
    });
  }

  #commit(): void {
    if (this.#closed) return;
    const before = this.#current;
    const { downloads, notices } = this.#engine;
    const after: AppSnapshot = {
      ...before,
      host: shareStructure(before.host, this.#host),
      clusters: shareByName(before.clusters, this.#feeds.views()),
      downloads: shareStructure(before.downloads, downloads.list()),
      notices: shareStructure(before.notices, notices.list()),
    };
    if (shareStructure(before, after) === before) return;
    this.#current = { ...after, revision: before.revision + 1 };
    for (const stream of this.#streams) stream.wake();
    for (const listener of this.#listeners) listener();
  }
}
