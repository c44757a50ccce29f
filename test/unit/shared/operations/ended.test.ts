import { describe, expect, it } from 'vitest';
import { endedOperations } from '../../../../src/shared/operations/ended.ts';
import type { OperationKind } from '../../../../src/shared/operations/events.ts';
import { clusterView } from '../tray/clusters.ts';

const during = (
  kind: OperationKind,
  state: ReturnType<typeof clusterView>['state'],
  id = 'op',
) => ({
  clusters: [clusterView({ state, operation: { id, kind, step: null, progress: 0.5 } })],
});
const now = (state: ReturnType<typeof clusterView>['state']) => ({
  clusters: [clusterView({ state })],
});

describe('operations that ended', () => {
  it('ended well where the cluster is what they were to make of it', () => {
    const [deploy] = endedOperations(now('settling'), during('deploy', 'creating'));
    expect(deploy).toEqual({ id: 'op', cluster: 'demo', kind: 'deploy', well: true });
    expect(endedOperations(now('stopped'), during('stop', 'stopping'))[0]?.well).toBe(true);
    expect(endedOperations({ clusters: [] }, during('destroy', 'destroying'))[0]?.well).toBe(true);
  });

  it('did not end well where it is something else', () => {
    expect(endedOperations(now('failed'), during('deploy', 'creating'))[0]?.well).toBe(false);
    expect(endedOperations(now('stopped'), during('start', 'starting'))[0]?.well).toBe(false);
    expect(endedOperations(now('degraded'), during('destroy', 'destroying'))[0]?.well).toBe(false);
    expect(endedOperations({ clusters: [] }, during('start', 'starting'))[0]?.well).toBe(false);
  });

  it('have not ended while they run, and have when another one does', () => {
    const running = during('start', 'starting');
    expect(endedOperations(running, running)).toEqual([]);
    expect(endedOperations(during('stop', 'stopping', 'next'), running)).toHaveLength(1);
    expect(endedOperations(now('running'), now('running'))).toEqual([]);
  });

  it('are not those that were interrupted before', () => {
    expect(endedOperations(now('running'), during('start', 'interrupted'))).toEqual([]);
  });
});
