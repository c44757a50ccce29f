import { describe, expect, it } from 'vitest';
import {
  clusterSnapshots,
  type MachineSnapshot,
} from '../../../../src/shared/cluster/snapshots.ts';

const part = (machine: string, batch: string, more: Partial<MachineSnapshot> = {}) => ({
  machine,
  name: batch,
  batch,
  at: '2026-11-22T10:00:00.000Z',
  bytes: 100,
  running: true,
  blockedBy: [],
  ...more,
});

describe('parts that were taken together', () => {
  it('are one snapshot, with the size of all', () => {
    expect(clusterSnapshots(['m1', 'a1'], [part('m1', 'base'), part('a1', 'base')])).toEqual([
      {
        name: 'base',
        at: '2026-11-22T10:00:00.000Z',
        bytes: 200,
        running: true,
        missing: [],
        blockedBy: [],
      },
    ]);
  });

  it('are incomplete where a machine has none', () => {
    const [one] = clusterSnapshots(['m1', 'a1', 'p1'], [part('a1', 'base')]);
    expect(one?.missing).toEqual(['m1', 'p1']);
  });

  it('of the same name but another moment are another snapshot', () => {
    const parts = [part('m1', 'x', { name: 'base' }), part('a1', 'y', { name: 'base' })];
    const found = clusterSnapshots(['m1', 'a1'], parts);
    expect(found.map(({ missing }) => missing)).toEqual([['a1'], ['m1']]);
  });

  it('have no size where that of one part is unknown', () => {
    const parts = [part('m1', 'base'), part('a1', 'base', { bytes: null })];
    expect(clusterSnapshots(['m1', 'a1'], parts)[0]?.bytes).toBeNull();
  });

  it('come oldest first; what machines that are gone have does not count', () => {
    const parts = [
      part('m1', 'new', { at: '2026-11-23T00:00:00.000Z' }),
      part('m1', 'old', { at: '2026-11-21T00:00:00.000Z' }),
      part('gone', 'other'),
    ];
    expect(clusterSnapshots(['m1'], parts).map(({ name }) => name)).toEqual(['old', 'new']);
  });

  it('are blocked where one of them is', () => {
    const parts = [part('m1', 'base'), part('a1', 'base', { blockedBy: ['later'] })];
    expect(clusterSnapshots(['m1', 'a1'], parts)[0]?.blockedBy).toEqual(['later']);
  });
});
