import { expect, it } from 'vitest';
import { report, walk } from '../../soak/walk/walk.ts';

// The long walk is `npm run test:soak`; a seed of either is walked again with WALK_SEED.
const chosen = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

it.each([
  ['that is always the same', 6],
  ['that is another each time', chosen],
])('a short walk %s (seed %i) ends well', { timeout: 60_000 }, async (_, seed) => {
  const counts = await walk({ seed, steps: 30, length: 30, speed: 4_000, wayOutEvery: 3 });
  console.log(report(seed, counts));
  expect(counts.get('steps')).toBe(30);
});
