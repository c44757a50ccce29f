import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../../../src/shared/api/apply-update.ts';
import { snapshotOf, view } from '../../engine/api/snapshot/example.ts';

/** As it comes over a wire: everything is another object. */
const sent = <T>(value: T): T => structuredClone(value);

describe('an update of the snapshot', () => {
  const before = snapshotOf(view('demo'), view('other'));
  const [demo, other] = before.clusters;

  test('the first is the whole', () => {
    expect(applyUpdate(null, { type: 'whole', snapshot: before })).toEqual(before);
  });

  test('of one machine leaves all other machines as they were', () => {
    const [m1, ...others] = view('demo').machines;
    if (m1 === undefined || demo === undefined) throw new Error('The example has machines.');
    const changed = { ...demo, machines: [{ ...m1, state: 'running' as const }, ...others] };
    const update = { type: 'patch' as const, base: 1, revision: 2, clusters: [changed] };
    const after = applyUpdate(before, sent(update));
    expect(after).toEqual({ ...before, revision: 2, clusters: [changed, other] });
    expect(after?.clusters[1]).toBe(other);
    expect(after?.clusters[0]?.machines[0]).not.toBe(demo.machines[0]);
    expect(after?.clusters[0]?.machines[1]).toBe(demo.machines[1]);
    expect(after?.host).toBe(before.host);
  });

  test('may bring a cluster and take another away', () => {
    const third = view('third');
    const order = ['other', 'third'];
    const update = { type: 'patch' as const, base: 1, revision: 2, clusters: [third], order };
    const after = applyUpdate(before, sent(update));
    expect(after?.clusters).toEqual([other, third]);
    expect(after?.clusters[0]).toBe(other);
  });

  test('that is a patch of another snapshot is not applied', () => {
    const update = { type: 'patch' as const, base: 7, revision: 8, order: [] };
    expect(applyUpdate(before, update)).toBeNull();
    expect(applyUpdate(null, update)).toBeNull();
  });

  test('a whole that comes again keeps what it says again', () => {
    const again = {
      ...sent(before),
      revision: 9,
      clusters: [view('new'), ...sent(before.clusters)],
    };
    const after = applyUpdate(before, { type: 'whole', snapshot: again });
    expect(after).toEqual(again);
    expect(after?.clusters[1]).toBe(demo);
    expect(after?.app).toBe(before.app);
  });
});
