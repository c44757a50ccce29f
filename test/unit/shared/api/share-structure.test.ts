import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareStructure } from '../../../../src/shared/api/share-structure.ts';

const anything = fc.jsonValue({ maxDepth: 4 });

describe('sharing structure', () => {
  test('gives the value that came, whatever was there before', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const told = structuredClone(after);
        expect(shareStructure(before, after)).toEqual(told);
      }),
    );
  });

  test('gives what was there before where both say the same', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const again = structuredClone(value);
        expect(Object.is(shareStructure(value, again), value)).toBe(true);
      }),
    );
  });

  test('keeps the parts that say the same, and only those', () => {
    const before = { host: { cpus: 4 }, machines: [{ name: 'm1' }, { name: 'a1' }] };
    const after = { host: { cpus: 4 }, machines: [{ name: 'm1' }, { name: 'a2' }] };
    const shared = shareStructure(before, after);
    expect(shared.host).toBe(before.host);
    expect(shared.machines).not.toBe(before.machines);
    expect(shared.machines[0]).toBe(before.machines[0]);
    expect(shared.machines[1]).toEqual({ name: 'a2' });
  });

  test('does not take an array for an object with the same places', () => {
    expect(shareStructure({ 0: 'm1' }, ['m1'])).toEqual(['m1']);
    expect(shareStructure(['m1'], { 0: 'm1' })).toEqual({ 0: 'm1' });
  });

  test('tells a property that went from one that is undefined no more than JSON does', () => {
    const before = { state: 'running' };
    expect(shareStructure(before, { state: 'running', operation: undefined })).toBe(before);
    expect(shareStructure({ state: 'running', operation: 'stop' }, before)).toEqual(before);
  });
});
