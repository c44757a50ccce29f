import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEventStream } from '../../../../src/engine/operations/event-stream.ts';
import { openLogFile } from '../../../../src/engine/operations/log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const logged = (line: string, machine?: string) =>
  ({ type: 'log', step: 'base', line, ...(machine === undefined ? {} : { machine }) }) as const;

it('a log holds every line with its time, step and machine, in order', async () => {
  const log = openLogFile(join(folder, 'logs/op.log'));
  log.write(logged('first', 'm1'));
  log.write(logged('two\nlines'));
  for (let count = 0; count < 5_000; count += 1) log.write(logged(`line ${count}`, 'a1'));
  await log.close();
  const lines = readFileSync(log.path, 'utf8').split('\n');
  expect(lines).toHaveLength(5_004);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z base m1 first$/);
  expect(lines[1]?.slice(25)).toBe('base - two');
  expect(lines[2]?.slice(25)).toBe('base - lines');
  expect(lines[5_002]?.slice(25)).toBe('base a1 line 4999');
});

it('lines that were written reach the disk before the log is closed', async () => {
  const log = openLogFile(join(folder, 'op.log'));
  log.write(logged('now'));
  await expect.poll(() => readFileSync(log.path, 'utf8')).toContain('now\n');
  await log.close();
});

it('events that nobody reads do not pile up, but its steps and its result wait', async () => {
  const stream = openEventStream();
  for (let count = 0; count < 50_000; count += 1) stream.push(logged(`line ${count}`));
  stream.push({
    type: 'step',
    step: 'base',
    title: { code: 'step.genconf' },
    machines: [],
    state: 'done',
  });
  stream.end();
  const events = await Array.fromAsync(stream.events);
  expect(events.length).toBeLessThan(11_000);
  expect(events[0]).toMatchObject({ line: 'line 0' });
  expect(events.at(-1)).toMatchObject({ type: 'step', state: 'done' });
});
