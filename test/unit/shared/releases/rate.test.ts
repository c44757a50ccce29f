import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaceMeter } from '../../../../src/shared/releases/rate.ts';

describe('the pace of a download', () => {
  it('is the mean of the last seconds, and tells what is left', () => {
    const meter = new PaceMeter();
    meter.note(0, 0, 1_000_000);
    expect(meter.note(1_000, 100_000, 1_000_000)).toEqual({
      bytesPerSecond: 100_000,
      remainingMs: 9_000,
    });
  });

  it('forgets what lies far behind', () => {
    const meter = new PaceMeter();
    meter.note(0, 0, null);
    for (let second = 1; second <= 60; second += 1) meter.note(second * 1000, second, null);
    expect(meter.note(61_000, 61, null).bytesPerSecond).toBeCloseTo(1, 1);
  });

  it('does not count bytes that were there before', () => {
    const meter = new PaceMeter();
    meter.note(0, 900, 1_000);
    expect(meter.note(1_000, 950, 1_000)).toEqual({ bytesPerSecond: 50, remainingMs: 1_000 });
  });

  it('starts anew when the download does', () => {
    const meter = new PaceMeter();
    meter.note(0, 900, 1_000);
    expect(meter.note(1_000, 0, 1_000)).toEqual({ bytesPerSecond: 0, remainingMs: null });
  });

  it('is never negative, and never of a time that is none', () => {
    const looks = fc.array(fc.tuple(fc.nat(5_000), fc.nat(1_000_000)), { minLength: 1 });
    fc.assert(
      fc.property(looks, fc.option(fc.nat(1_000_000)), (steps, total) => {
        const meter = new PaceMeter();
        let at = 0;
        for (const [pause, bytes] of steps) {
          at += pause;
          const { bytesPerSecond, remainingMs } = meter.note(at, bytes, total);
          expect(bytesPerSecond).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(bytesPerSecond)).toBe(true);
          if (remainingMs !== null) expect(remainingMs).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
