import type { ProviderId } from '../shared/cluster/kinds.ts';
import { canChange } from '../shared/cluster/predicates.ts';
import { refuse } from '../shared/problem.ts';
import type { ClusterStatus } from '../shared/snapshot.ts';
import { prepareClone } from './clusters/clone.ts';
import { previewChange, refuseWrongSize } from './clusters/preview-change.ts';
import { refuseUnless } from './clusters/refuse-unless.ts';
import type { ClusterStore } from './clusters/store.ts';
import type { Computer } from './computer/index.ts';
import type { Engine } from './engine.ts';
import type { Operate } from './operate.ts';
import { snapshotsIn } from './operations/plans/snapshot.ts';
import { upgradeReady } from './other-version.ts';
import type { Platform } from './providers/index.ts';
import type { ClusterRecord } from './providers/provider.ts';
import type { Releases } from './releases/index.ts';

type Changing = Pick<Engine, 'previewChange' | 'change' | 'clone' | 'snapshots'>;

export interface ChangingOptions {
  readonly data: string;
  readonly store: ClusterStore;
  readonly operate: Operate;
  readonly computer: Pick<Computer, 'facts'>;
  status(cluster: ClusterRecord): Promise<ClusterStatus>;
  platform(id: ProviderId): Promise<Platform>;
  releases(): Promise<Releases>;
}

/** What a cluster that exists can become; asked for here, done by the plans of its kind. */
export function engineChanges(options: ChangingOptions): Changing {
  const { data, store, operate, computer, status: statusOf, platform, releases } = options;
  return {
    previewChange: async (name, change) => {
      const cluster = await store.get(name);
      return previewChange(cluster, await statusOf(cluster), change, await computer.facts());
    },
    change: async (name, change) => {
      const cluster = await store.get(name);
      // A clone is made of one that is not there yet: see `clone`.
      if (change.kind === 'clone') refuse('CLUSTER-NAME-TAKEN', { name }, { kind: 'invalid' });
      const status = await statusOf(cluster);
      refuseUnless(canChange(status, change.kind));
      refuseWrongSize(cluster, status, change);
      const ready =
        change.kind === 'upgrade' ? await upgradeReady(cluster, status, change, releases) : change;
      return operate(change.kind, cluster, { change: ready });
    },
    clone: async (name, newName) => {
      const from = await store.get(name);
      refuseUnless(canChange(await statusOf(from), 'clone'));
      const cluster = await prepareClone({ data, store }, from, newName);
      return operate('clone', cluster, { change: { kind: 'clone', from: name } });
    },
    snapshots: async (name) => {
      const cluster = await store.get(name);
      const { provider } = await platform(cluster.spec.provider);
      return snapshotsIn({ cluster, provider });
    },
  };
}
