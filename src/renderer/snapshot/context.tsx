import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AppSnapshot, ClusterView } from '../../shared/snapshot.ts';
import type { Client } from '../connection/client.ts';
import { allSameButUsage, sameButUsage } from './but-usage.ts';
import { mirrorSnapshot, type SnapshotStore } from './store.ts';

const SnapshotContext = createContext<SnapshotStore | null>(null);

/** Shows its children once there is a snapshot, and `waiting` before. */
export function SnapshotProvider(props: {
  client: Client;
  waiting: ReactNode;
  children: ReactNode;
}) {
  const { client, waiting, children } = props;
  const [store, setStore] = useState<SnapshotStore | null>(null);
  useEffect(() => {
    const mirror = mirrorSnapshot(client);
    const stop = mirror.subscribe(() => setStore(mirror));
    return () => {
      stop();
      mirror.close();
    };
  }, [client]);
  if (store === null) return waiting;
  return <SnapshotContext value={store}>{children}</SnapshotContext>;
}

/**
 * A part of the snapshot; the component is drawn again only when that part is another object, or not the
 * same by another measure. What did not change keeps its identity over updates.
 */
export function useSnapshot<Part>(
  select: (snapshot: AppSnapshot) => Part,
  same: (before: Part, now: Part) => boolean = Object.is,
): Part {
  const kept = useRef<{ readonly part: Part } | null>(null);
  const store = useContext(SnapshotContext);
  const snapshot = store?.get();
  if (store === null || snapshot === null || snapshot === undefined) {
    throw new Error('There is no snapshot above this component.');
  }
  return useSyncExternalStore(store.subscribe, () => {
    const part = select(store.get() ?? snapshot);
    if (kept.current === null || !same(kept.current.part, part)) kept.current = { part };
    return kept.current.part;
  });
}

/** The cluster of that name; null where there is none (any more). */
export function useCluster(name: string): ClusterView | null {
  return useSnapshot(({ clusters }) => clusters.find((cluster) => cluster.name === name) ?? null);
}

/**
 * The same without looking at what its machines use: as they were some time ago, and the page around the
 * machines is not drawn anew every three seconds.
 */
export function useSteadyCluster(name: string): ClusterView | null {
  return useSnapshot(
    ({ clusters }) => clusters.find((cluster) => cluster.name === name) ?? null,
    sameButUsage,
  );
}

/** Waits until the snapshot has a cluster of that name. */
export function useArrival(): (name: string) => Promise<void> {
  const store = useContext(SnapshotContext);
  return (name) =>
    new Promise((resolve) => {
      const isThere = () =>
        store?.get()?.clusters.some((cluster) => cluster.name === name) === true;
      if (store === null || isThere()) return resolve();
      const stop = store.subscribe(() => {
        if (!isThere()) return;
        stop();
        resolve();
      });
    });
}

/** All clusters, likewise. */
export function useSteadyClusters(): readonly ClusterView[] {
  return useSnapshot(({ clusters }) => clusters, allSameButUsage);
}
