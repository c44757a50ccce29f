import { basename } from 'node:path';
import { problemOf } from '../../../shared/problem.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { clusterPaths } from '../../storage/index.ts';
import type { ClusterViews } from '../../views/index.ts';
import { type PacedTask, pacedTask } from './paced-task.ts';
import { watchFolder } from './watch-folder.ts';

export interface FeedsOptions {
  readonly dataFolder: string;
  readonly views: ClusterViews;
  /** A cluster looks different, or may be gone. */
  onView(view: ClusterView): void;
  onGone(name: string): void;
}

interface Feed {
  readonly id: string;
  readonly folder: string;
  readonly task: PacedTask;
  readonly outline: ClusterView;
  view: ClusterView | null;
  readonly firstView: PromiseWithResolvers<void>;
  unwatch: (() => void) | null;
}

/**
 * Looks at each cluster by itself, so that one whose provider is slow holds up no other; at once when
 * what its folder tells of it has changed: an operation's journal, whoever runs it.
 */
export class ClusterFeeds {
  readonly #options: FeedsOptions;
  readonly #feeds = new Map<string, Feed>();
  readonly #told: (file: string | null) => boolean;
  #watching = false;

  constructor(options: FeedsOptions) {
    this.#options = options;
    const { spec, journal } = clusterPaths(options.dataFolder, 'x');
    const telling = [basename(spec), basename(journal), 'simulated.json'];
    this.#told = (file) => file === null || telling.includes(file);
  }

  /** The clusters as they were last seen, in the order of `follow`; without those never seen yet. */
  views(): ClusterView[] {
    return [...this.#feeds.values()].flatMap(({ view }) => view ?? []);
  }

  /** These are the clusters now; each is looked at. */
  follow(outlines: readonly ClusterView[]): void {
    const before = new Map(this.#feeds);
    this.#feeds.clear();
    for (const outline of outlines) {
      const known = before.get(outline.name);
      // A name may be another cluster by now.
      const feed = known?.id === outline.id ? known : this.#begin(outline);
      this.#feeds.set(outline.name, feed);
      if (feed === known) before.delete(outline.name);
      feed.task.wish();
    }
    for (const [name, gone] of before) {
      end(gone);
      if (!this.#feeds.has(name)) this.#options.onGone(name);
    }
  }

  /** Settles when every cluster has been seen once. */
  async seen(): Promise<void> {
    await Promise.all([...this.#feeds.values()].map(({ firstView }) => firstView.promise));
  }

  /** Shows those that nothing is known of yet by what is written down. */
  outlineUnseen(): void {
    for (const feed of this.#feeds.values()) feed.view ??= feed.outline;
  }

  look(name: string): void {
    this.#feeds.get(name)?.task.wish();
  }

  /** Follows the clusters' folders, or leaves it while nobody wants to know. */
  watch(wanted: boolean): void {
    this.#watching = wanted;
    for (const feed of this.#feeds.values()) this.#watchOrNot(feed);
  }

  close(): void {
    for (const feed of this.#feeds.values()) end(feed);
    this.#feeds.clear();
  }

  #begin(outline: ClusterView): Feed {
    const feed: Feed = {
      id: outline.id,
      folder: outline.folder,
      outline,
      task: pacedTask(() => this.#lookAt(feed)),
      view: null,
      firstView: Promise.withResolvers(),
      unwatch: null,
    };
    this.#watchOrNot(feed);
    return feed;
  }

  #watchOrNot(feed: Feed): void {
    if (this.#watching) {
      feed.unwatch ??= watchFolder(feed.folder, (file) => {
        if (this.#told(file)) feed.task.wish();
      });
    } else {
      feed.unwatch?.();
      feed.unwatch = null;
    }
  }

  async #lookAt(feed: Feed): Promise<void> {
    const { name } = feed.outline;
    const view = await this.#options.views.cluster(name).catch((error: unknown) => ({
      ...feed.outline,
      problems: [problemOf(error)],
    }));
    // It may have gone while it was looked at.
    if (this.#feeds.get(name) !== feed) return;
    if (view === null || view.id !== feed.id) return this.#options.onGone(name);
    feed.view = view;
    feed.firstView.resolve();
    this.#options.onView(view);
  }
}

function end(feed: Feed): void {
  feed.task.stop();
  feed.unwatch?.();
  feed.firstView.resolve();
}
