import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { takingTurns } from '../../../../src/engine/virtualbox/turns.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the next call begins when the one before has ended, also badly', async () => {
  const inTurn = takingTurns(60_000);
  const order: string[] = [];
  const { promise, reject } = Promise.withResolvers<void>();
  const first = inTurn(async () => {
    order.push('first begins');
    await promise;
  });
  const second = inTurn(async () => order.push('second begins'));
  await turn();
  expect(order).toEqual(['first begins']);
  reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(order).toEqual(['first begins', 'second begins']);
});

test('a call that takes long lets the next one begin beside it', async () => {
  vi.useFakeTimers();
  const inTurn = takingTurns(200);
  const begun: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const calls = [1, 2, 3].map((number) =>
    inTurn(async () => {
      begun.push(number);
      await promise;
    }),
  );
  await vi.advanceTimersByTimeAsync(199);
  expect(begun).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toEqual([1, 2, 3]);
  resolve();
  await Promise.all(calls);
});
