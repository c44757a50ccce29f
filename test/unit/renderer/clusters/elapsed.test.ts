import { expect, it } from 'vitest';
import { elapsedText } from '../../../../src/renderer/clusters/operation/progress-text.ts';

const startedAt = Date.parse('2026-11-22T10:00:00Z');

it.each([
  ['runs', { running: true, ms: null }, { code: 'operation.elapsed', params: { time: '0:12' } }],
  ['ended', { running: false, ms: 9_000 }, { code: 'operation.took', params: { time: '0:09' } }],
  ['was interrupted, nobody knows when', { running: false, ms: null }, null],
])('says how long an operation took that %s', (_, operation, said) => {
  expect(elapsedText({ startedAt, ...operation }, startedAt + 12_000)).toEqual(said);
});

it('takes no time where the clock was put back', () => {
  const running = { startedAt, running: true, ms: null };
  expect(elapsedText(running, startedAt - 60_000)?.params).toEqual({ time: '0:00' });
});
