import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchBetween } from '../../../../../src/engine/api/snapshot/patch.ts';
import { applyUpdate } from '../../../../../src/shared/api/apply-update.ts';
import type { AppSnapshot } from '../../../../../src/shared/snapshot.ts';
import { host, snapshotOf, view } from './example.ts';

const snapshots = fc.record({
  names: fc.uniqueArray(fc.constantFrom('demo', 'other', 'third', 'fourth'), { maxLength: 4 }),
  states: fc.array(fc.constantFrom('stopped', 'running', 'degraded'), {
    minLength: 4,
    maxLength: 4,
  }),
  freeMemoryMiB: fc.nat(3),
});

/** Snapshots as a publisher makes them: each shares with the one before what says the same. */
const histories = fc.array(snapshots, { minLength: 2, maxLength: 8 }).map((steps) => {
  let last: AppSnapshot | null = null;
  return steps.map(({ names, states, freeMemoryMiB }, index) => {
    const clusters = names.map((name, at) => view(name, { state: states[at] ?? 'unknown' }));
    const next = {
      ...snapshotOf(...clusters),
      revision: index + 1,
      host: { ...host, freeMemoryMiB },
    };
    const shared: AppSnapshot | null = applyUpdate(last, { type: 'whole', snapshot: next });
    if (shared === null) throw new Error('A whole always applies.');
    last = shared;
    return shared;
  });
});

describe('patches of the snapshot', () => {
  test('applied one after another give the snapshot of the publisher', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [first, ...rest] = history;
        if (first === undefined) return;
        let page: AppSnapshot | null = structuredClone(first);
        let known = first;
        for (const next of rest) {
          const patch = patchBetween(known, next);
          if (patch !== null) page = applyUpdate(page, structuredClone(patch));
          expect(page).toEqual(next);
          known = next;
        }
      }),
    );
  });

  test('may leave out any number of snapshots between', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [first, last] = [history[0], history.at(-1)];
        if (first === undefined || last === undefined) return;
        const patch = patchBetween(first, last);
        expect(patch && applyUpdate(structuredClone(first), patch)).toEqual(last);
      }),
    );
  });

  test('carry only the clusters that changed', () => {
    const before = snapshotOf(view('demo'), view('other'));
    const [demo, other] = before.clusters;
    if (demo === undefined || other === undefined) throw new Error('There are two.');
    const changed = { ...other, state: 'running' as const };
    const after = { ...before, revision: 2, clusters: [demo, changed] };
    const patch = { type: 'patch', base: 1, revision: 2, clusters: [changed] };
    expect(patchBetween(before, after)).toEqual(patch);
    expect(patchBetween(before, before)).toBeNull();
  });
});
