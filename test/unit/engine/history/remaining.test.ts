import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedView } from '../../../../src/engine/history/operation-state.ts';
import {
  type Expectation,
  estimateMs,
  Remaining,
} from '../../../../src/engine/history/remaining.ts';

const nothing: Expectation = { pace: 1, stepMs: () => null };
const remembers = (times: Record<string, number>): Expectation => ({
  pace: 1,
  stepMs: ({ id }) => times[id] ?? null,
});

function step(id: string, more: Partial<PlannedView> = {}): PlannedView {
  return {
    id,
    title: { code: 'step.genconf' },
    machines: [],
    state: 'waiting',
    progress: 0,
    startedAt: null,
    ms: null,
    weight: 10,
    needs: [],
    ...more,
  };
}

describe('the remaining time', () => {
  it('is not known as long as no step was ever seen', () => {
    expect(estimateMs([step('box'), step('base')], nothing, 0)).toBeNull();
  });

  it('is that of the longest chain of steps, as long as they took before', () => {
    const plan = [
      step('box'),
      step('base:m1', { needs: ['box'] }),
      step('base:a1', { needs: ['box'] }),
    ];
    const before = remembers({ box: 1_000, 'base:m1': 2_000, 'base:a1': 5_000 });
    expect(estimateMs(plan, before, 0)).toBe(6_000);
  });

  it('shrinks as a step goes on, by its progress or else by the clock', () => {
    const running = step('box', { state: 'running', startedAt: 0 });
    const before = remembers({ box: 10_000 });
    expect(estimateMs([{ ...running, progress: 0.75 }], before, 1_000)).toBe(2_500);
    expect(estimateMs([running], before, 4_000)).toBe(6_000);
    // It takes longer than before: not nothing, and not more than a little.
    expect(estimateMs([running], before, 60_000)).toBe(500);
  });

  it('follows the pace of the steps so far where nothing is remembered', () => {
    const done = step('box', { state: 'done', weight: 1_000, startedAt: 0, ms: 100_000 });
    const left = step('base', { weight: 100, needs: ['box'] });
    const estimate = estimateMs([done, left], nothing, 100_000) ?? 0;
    expect(estimate).toBeGreaterThan(10_000);
    expect(estimate).toBeLessThan(13_000);
  });

  it('does not count what is over, however it ended', () => {
    const over = (['done', 'skipped', 'failed', 'cancelled'] as const).map((state) =>
      step(state, { state, ms: 10 }),
    );
    expect(estimateMs(over, remembers({ done: 9_000, failed: 9_000 }), 0)).toBe(0);
  });

  it('runs down with the clock and approaches a new estimate slowly', () => {
    const remaining = new Remaining(remembers({ box: 60_000, base: 600_000 }));
    const box = step('box', { state: 'running', startedAt: 0 });
    expect(remaining.next([box], 0)).toBe(60_000);
    expect(remaining.next([box], 1_000)).toBe(59_000);
    const surprised = remaining.next([box, step('base', { needs: ['box'] })], 1_050) ?? 0;
    expect(surprised).toBeGreaterThan(59_000);
    expect(surprised).toBeLessThan(70_000);
  });

  it('is never negative nor endless, whatever the journal says', () => {
    const anyStep = fc.record({
      state: fc.constantFrom('waiting', 'running', 'done', 'skipped', 'failed', 'cancelled'),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
      startedAt: fc.option(fc.integer({ min: 0, max: 10_000 })),
      ms: fc.option(fc.integer({ min: 0, max: 10_000 })),
      weight: fc.double({ min: 0, max: 100, noNaN: true }),
      needs: fc.subarray(['0', '1', '2', 'gone']),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 6 }), fc.nat(20_000), (steps, now) => {
        const plan = steps.map((each, index) => step(`${index}`, each as Partial<PlannedView>));
        const left = new Remaining(nothing).next(plan, now);
        expect(left === null || (left >= 0 && Number.isFinite(left))).toBe(true);
      }),
    );
  });
});
