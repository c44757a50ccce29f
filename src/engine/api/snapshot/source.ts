import type { Problem } from '../../../shared/problem.ts';
import type { DownloadView, HostFacts } from '../../../shared/snapshot.ts';
import type { ClusterViews } from '../../views/index.ts';

/** What of an engine the snapshot is made from. */
export interface SnapshotSource {
  readonly dataFolder: string;
  readonly views: ClusterViews;
  readonly computer: { facts(): Promise<HostFacts> };
  readonly downloads: ListThatChanges<DownloadView>;
  /** What no single call could report. */
  readonly notices: ListThatChanges<Problem>;
  serveSimulated(name: string): Promise<{ readonly url: string; close(): Promise<void> } | null>;
}

export interface ListThatChanges<Item> {
  list(): readonly Item[];
  /** Calls back after each change until the answer is called. */
  onChange(listener: () => void): () => void;
}
