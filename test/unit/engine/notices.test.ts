import { expect, test } from 'vitest';
import { keepNotices } from '../../../src/engine/notices.ts';
import { type Problem, problem } from '../../../src/shared/problem.ts';

const notice = (name: string) => problem('CLUSTER-UNKNOWN', { name }, { severity: 'warning' });

test('a notice is passed on and kept, each once and the newest last', () => {
  const passedOn: Problem[] = [];
  const notices = keepNotices((told) => passedOn.push(told));
  let changes = 0;
  const leave = notices.onChange(() => {
    changes += 1;
  });
  for (const name of ['a', 'b', 'a']) notices.add(notice(name));
  expect(notices.list()).toEqual([notice('b'), notice('a')]);
  expect(passedOn).toHaveLength(3);
  leave();
  notices.add(notice('c'));
  expect(changes).toBe(3);
});

test('of very many only the newest are kept', () => {
  const notices = keepNotices(() => undefined);
  for (let count = 0; count < 100; count += 1) notices.add(notice(`cluster-${count}`));
  expect(notices.list()).toHaveLength(20);
  expect(notices.list().at(-1)).toEqual(notice('cluster-99'));
});
