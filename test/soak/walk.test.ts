import { expect, it } from 'vitest';
import { report, walk } from './walk/walk.ts';

it('a thousand steps of a random walk end well', async () => {
  const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);
  console.log(`WALK_SEED=${seed}`);
  const steps = Number(process.env.WALK_STEPS ?? 1_000);
  const counts = await walk({ seed, steps, length: 250, speed: 1_500, wayOutEvery: 2 });
  console.log(report(seed, counts));
  expect(counts.get('steps')).toBe(steps);
});
