import { applyUpdate } from '../../shared/api/apply-update.ts';
import type { AppSnapshot } from '../../shared/snapshot.ts';
import type { Client } from '../connection/client.ts';

/** The page's mirror of the engine's snapshot. */
export interface SnapshotStore {
  /** Null until the first one came. */
  get(): AppSnapshot | null;
  subscribe(listener: () => void): () => void;
}

/** Between a snapshot stream that broke and the next one, ms. */
const againMs = 1000;

/** Mirrors the snapshot until the returned `close` is called; what was last seen stays after that. */
export function mirrorSnapshot(client: Client): SnapshotStore & { close(): void } {
  let current: AppSnapshot | null = null;
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  const follow = async () => {
    for await (const update of await client.snapshot(undefined, { signal: abort.signal })) {
      const next = applyUpdate(current, update);
      // A patch of another snapshot: leaving the stream begins a new one, with the whole.
      if (next === null) return;
      current = next;
      for (const listener of listeners) listener();
    }
  };
  const keepFollowing = () => {
    follow()
      .catch(() => undefined)
      .finally(() => {
        // A stream that ends while the connection stands is begun again from a whole snapshot.
        if (!abort.signal.aborted) window.setTimeout(keepFollowing, againMs);
      });
  };
  keepFollowing();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => abort.abort(),
  };
}
