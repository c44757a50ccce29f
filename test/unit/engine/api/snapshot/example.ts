import type {
  ListThatChanges,
  SnapshotSource,
} from '../../../../../src/engine/api/snapshot/source.ts';
import { outlineOf } from '../../../../../src/engine/views/view.ts';
import type { AppInfo, AppSnapshot, ClusterView } from '../../../../../src/shared/snapshot.ts';
import { clusterSpec } from '../../install/spec.ts';

export const app: AppInfo = {
  version: '1.0.0',
  platform: 'linux',
  arch: 'x64',
  root: false,
  dataFolder: '/data',
  shell: { kind: 'browser', files: false, tray: false, updates: false },
};

export const host = {
  memoryMiB: 16_384,
  freeMemoryMiB: 8_192,
  cpus: 8,
  cpuModel: 'Example',
  freeDiskMiB: 100_000,
  diskMiB: 200_000,
};

/** A stopped simulated cluster of four machines; `changes` go on top. */
export function view(name: string, changes: Partial<ClusterView> = {}): ClusterView {
  const spec = clusterSpec({ name, provider: 'simulated' });
  return { ...outlineOf({ spec, folder: `/data/clusters/${name}` }), state: 'stopped', ...changes };
}

/** That cluster while it runs and its API is served at that address, or nowhere. */
export function runningView(name: string, url: string | null = null): ClusterView {
  return view(name, { state: 'running', dcos: '2.2.9', url });
}

export function snapshotOf(...clusters: ClusterView[]): AppSnapshot {
  return { revision: 1, app, host, clusters, downloads: [], notices: [] };
}

/** What a publisher is made from, without any machine; tests change it while it is watched. */
export function fakeSource(dataFolder = '/no/such/folder') {
  const clusters = new Map<string, ClusterView>();
  const answerListeners = new Set<(name: string) => void>();
  const looks: string[] = [];
  let slow: Promise<void> | null = null;
  let facts = host;
  const source: SnapshotSource = {
    dataFolder,
    views: {
      clusters: async () => [...clusters.values()],
      cluster: async (name) => {
        looks.push(name);
        await slow;
        return clusters.get(name) ?? null;
      },
      outlines: async () =>
        [...clusters.values()].map(({ name, id }) => view(name, { id, state: 'unknown' })),
      onAnswer(listener) {
        answerListeners.add(listener);
        return () => answerListeners.delete(listener);
      },
    },
    computer: { facts: async () => facts },
    downloads: changing([]),
    notices: changing([]),
    serveSimulated: async () => null,
  };
  return {
    source,
    /** Names of the clusters that were looked at, in order. */
    looks,
    has(...views: ClusterView[]) {
      clusters.clear();
      for (const cluster of views) clusters.set(cluster.name, cluster);
    },
    /** The host has that much memory free now, MiB. */
    hasFree(freeMemoryMiB: number) {
      facts = { ...facts, freeMemoryMiB };
    },
    /** Looks that begin from now on end only after this is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      slow = promise;
      return () => {
        slow = null;
        resolve();
      };
    },
    /** DC/OS of that cluster answers otherwise. */
    answers(name: string) {
      for (const listener of answerListeners) listener(name);
    },
  };
}

function changing<Item>(items: readonly Item[]): ListThatChanges<Item> {
  return { list: () => items, onChange: () => () => undefined };
}
