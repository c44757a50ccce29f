import { expect, it } from 'vitest';
import { nextName } from '../../../../src/engine/clusters/rebuild.ts';

it.each([
  ['demo', [], 'demo-2'],
  ['demo', ['demo-2'], 'demo-3'],
  ['demo-2', [], 'demo-3'],
  ['demo-9', ['demo-10'], 'demo-11'],
  ['a'.repeat(30), [], `${'a'.repeat(28)}-2`],
])('the next name after %s beside %j is %s', (name, taken, next) => {
  expect(nextName(name, new Set(taken))).toBe(next);
});
