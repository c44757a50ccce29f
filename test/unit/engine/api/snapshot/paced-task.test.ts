import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pacedTask } from '../../../../../src/engine/api/snapshot/paced-task.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const pace = { leastPauseMs: 100, restFactor: 3 };
const lasting = (ms: number) => {
  const begun: number[] = [];
  const task = async () => {
    begun.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, ms));
  };
  return { begun, task };
};

test('wishes that come together are granted once, at once', async () => {
  const { begun, task } = lasting(10);
  const paced = pacedTask(task, pace);
  for (let wish = 0; wish < 50; wish += 1) paced.wish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toHaveLength(1);
});

test('a wish while it is done is granted once more, after a pause, and never beside it', async () => {
  const { begun, task } = lasting(10);
  const paced = pacedTask(task, pace);
  const start = performance.now();
  paced.wish();
  await vi.advanceTimersByTimeAsync(5);
  paced.wish();
  paced.wish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun.map((at) => at - start)).toEqual([0, 110]);
});

test('what takes long is done less often', async () => {
  const { begun, task } = lasting(200);
  const paced = pacedTask(task, pace);
  const start = performance.now();
  const always = setInterval(() => paced.wish(), 10);
  paced.wish();
  await vi.advanceTimersByTimeAsync(1_650);
  clearInterval(always);
  expect(begun.map((at) => at - start)).toEqual([0, 800, 1_600]);
});

test('a stopped one grants no wish', async () => {
  const { begun, task } = lasting(10);
  const paced = pacedTask(task, pace);
  paced.wish();
  paced.stop();
  paced.wish();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual([]);
});
