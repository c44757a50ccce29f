import { describe, expect, it } from 'vitest';
import { allToStart, allToStop } from '../../../../src/shared/cluster/all.ts';
import { canStart } from '../../../../src/shared/cluster/predicates.ts';
import type { ClusterState, MachineState } from '../../../../src/shared/cluster/states.ts';
import type { ClusterStatus } from '../../../../src/shared/snapshot.ts';
import { clusterView } from '../tray/clusters.ts';

const cluster = (name: string, network: string, state: ClusterState, machine: MachineState) => {
  const view = clusterView({ name, network, state });
  const machines = view.machines.map((each) => ({ ...each, state: machine }));
  return { ...view, machines } satisfies ClusterStatus;
};
const stopped = (name: string, network: string) => cluster(name, network, 'stopped', 'saved');
const running = (name: string, network: string) => cluster(name, network, 'running', 'running');
const here = '192.168.57.0/24';
const there = '192.168.58.0/24';

describe('clusters with the same addresses', () => {
  it('run one at a time: the other is refused, and named', () => {
    const copy = stopped('copy', here);
    expect(canStart(copy, [copy, running('demo', here)])).toEqual({
      ok: false,
      why: { code: 'CLONE-TWIN-RUNS', params: { name: 'copy', other: 'demo' } },
    });
    expect(canStart(copy, [copy, stopped('demo', here)]).ok).toBe(true);
    expect(canStart(copy, [copy, running('demo', there)]).ok).toBe(true);
  });

  it('also a machine that stands still holds its address', () => {
    const copy = stopped('copy', here);
    const demo = cluster('demo', here, 'degraded', 'paused');
    expect(canStart(copy, [copy, demo]).ok).toBe(false);
  });

  it('what keeps a cluster from starting by itself is told first', () => {
    const demo = running('demo', here);
    const copy = running('copy', here);
    expect(canStart(copy, [demo, copy])).toMatchObject({ why: { code: 'cannot.runs-already' } });
  });
});

describe('all clusters', () => {
  it('start where they can, of those with the same addresses the first', () => {
    const all = [stopped('a', here), stopped('a-copy', here), stopped('b', there)];
    expect(allToStart(all)).toEqual(['a', 'b']);
    expect(allToStart([...all, running('c', here)])).toEqual(['b']);
  });

  it('stop where something runs', () => {
    expect(allToStop([running('a', here), stopped('b', there)])).toEqual(['a']);
  });
});
