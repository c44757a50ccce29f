import { describe, expect, it } from 'vitest';
import { watchLongOperations } from '../../../../src/renderer/notices/long-operations.ts';
import type { ClusterState } from '../../../../src/shared/cluster/states.ts';
import type { ClusterView } from '../../../../src/shared/snapshot.ts';

function cluster(state: ClusterState, operation?: string): ClusterView {
  const running = operation && {
    operation: { id: operation, kind: 'deploy', step: null, progress: 0.5 },
  };
  return { name: 'demo', state, ...running } as ClusterView;
}

describe('an operation that ended', () => {
  it('is told when it ran for 20 seconds or more, with how it ended', () => {
    const watch = watchLongOperations();
    expect(watch({ clusters: [cluster('creating', 'one')] }, 1_000)).toEqual([]);
    expect(watch({ clusters: [cluster('creating', 'one')] }, 15_000)).toEqual([]);
    expect(watch({ clusters: [cluster('running')] }, 26_000)).toEqual([
      { id: 'one', cluster: 'demo', kind: 'deploy', well: true, ms: 25_000 },
    ]);
    expect(watch({ clusters: [cluster('running')] }, 60_000)).toEqual([]);
  });

  it('is not told when it was short', () => {
    const watch = watchLongOperations();
    watch({ clusters: [cluster('creating', 'one')] }, 1_000);
    expect(watch({ clusters: [cluster('running')] }, 20_999)).toEqual([]);
  });

  it('has not gone well where the cluster is not what it was to be', () => {
    const watch = watchLongOperations();
    watch({ clusters: [cluster('creating', 'one')] }, 0);
    // The operation that was interrupted stays with its cluster, but does not run.
    expect(watch({ clusters: [cluster('interrupted', 'one')] }, 20_000)).toMatchObject([
      { id: 'one', well: false },
    ]);
  });

  it('is measured anew when the next one begins', () => {
    const watch = watchLongOperations();
    watch({ clusters: [cluster('creating', 'one')] }, 0);
    watch({ clusters: [cluster('creating', 'two')] }, 30_000);
    expect(watch({ clusters: [cluster('failed')] }, 40_000)).toEqual([]);
  });
});
