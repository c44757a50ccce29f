import { expect, test } from 'vitest';
import { atMost } from '../../../../../src/engine/providers/virtualbox/at-most.ts';
import {
  parallelMachines,
  thisComputer,
} from '../../../../../src/engine/providers/virtualbox/parallel.ts';

test.each([
  // Processors, free MiB, the machines' MiB, at once
  [16, 64_000, [2048, 6144], 4],
  [4, 64_000, [2048], 2],
  [2, 64_000, [2048], 1],
  [1, 64_000, [2048], 1],
  [16, 14_000, [1024, 6144], 2],
  [16, 500, [6144], 1],
  [16, 64_000, [], 4],
])('%s processors, %s MiB free', (cpus, freeMiB, sizes, expected) => {
  expect(parallelMachines(sizes, { cpus, freeMiB })).toBe(expected);
});

test('this computer has a processor and some memory', () => {
  expect(thisComputer().cpus).toBeGreaterThan(0);
  expect(thisComputer().freeMiB).toBeGreaterThan(0);
});

test('no more at once than allowed, all of them, and the first failure at the end', async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  const all = atMost(2, [1, 2, 3, 4, 5], async (item) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    if (item === 2) throw new Error('two');
    done.push(item);
  });
  await expect(all).rejects.toThrow('two');
  expect(most).toBe(2);
  expect(done).toEqual([1, 3, 4, 5]);
});
