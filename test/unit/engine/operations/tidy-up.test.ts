import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOperations } from '../../../../src/engine/history/list-operations.ts';
import { lastOperation } from '../../../../src/engine/operations/journal.ts';
import { type TidyLimits, tidyUp } from '../../../../src/engine/operations/tidy-up.ts';
import { begin, dead, failure, progress, result, step } from '../history/journal-world.ts';

let folder: string;
let paths: { logs: string; journal: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-tidy-'));
  paths = { logs: join(folder, 'logs'), journal: join(folder, 'journal.ndjson') };
  mkdirSync(paths.logs);
});
afterEach(() => rmSync(folder, { recursive: true }));

const limits: TidyLimits = { operations: 3, bytes: 1_000, listed: 5, journal: 0 };

describe('logs', () => {
  const id = (day: number) => `202611${String(day).padStart(2, '0')}T101500123-deploy-1a2b`;
  const log = (name: string, bytes = 10) =>
    writeFileSync(join(paths.logs, name), 'x'.repeat(bytes));
  const left = () => readdirSync(paths.logs).sort();

  it('of the newest operations stay, with their pictures', async () => {
    for (const day of [1, 2, 3, 4, 5]) {
      log(`${id(day)}.log`);
      log(`${id(day)}.m1.png`);
    }
    await tidyUp(paths, limits);
    expect(left()).toEqual([3, 4, 5].flatMap((day) => [`${id(day)}.log`, `${id(day)}.m1.png`]));
  });

  it('go where all together are too large, the oldest first', async () => {
    log(`${id(1)}.log`, 400);
    log(`${id(2)}.log`, 500);
    log(`${id(3)}.log`, 300);
    await tidyUp(paths, limits);
    expect(left()).toEqual([`${id(2)}.log`, `${id(3)}.log`]);
  });

  it('of the newest stays, however large', async () => {
    log(`${id(1)}.log`, 10);
    log(`${id(2)}.log`, 5_000);
    await tidyUp(paths, limits);
    expect(left()).toEqual([`${id(2)}.log`]);
  });

  it('leave alone what is not an operation’s', async () => {
    log('notes.txt', 9_000);
    for (const day of [1, 2, 3, 4]) log(`${id(day)}.log`);
    await tidyUp(paths, limits);
    expect(left()).toContain('notes.txt');
    expect(left()).toHaveLength(4);
  });
});

describe('a journal', () => {
  const write = (...lines: readonly (object | string)[]) =>
    writeFileSync(
      paths.journal,
      lines.map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join(''),
    );
  const text = () => readFileSync(paths.journal, 'utf8');
  const child = (type: 'spawn' | 'exit', pid: number) => {
    return { at: '2026-11-22T10:00:00.000Z', type, pid, startTime: '1', bootId: 'b' };
  };
  const operation = (id: string) => [
    begin(id, dead),
    step(0, 'genconf', 'waiting'),
    step(1, 'genconf', 'running'),
    ...Array.from({ length: 50 }, (_, second) => progress(second, 'genconf', 0.5, second / 50)),
    child('spawn', 7),
    child('exit', 7),
    failure(50),
    step(50, 'genconf', 'failed'),
    result(51, 'failed'),
  ];

  it('loses the progress of old operations, and nothing that a history tells', async () => {
    write(...['op1', 'op2', 'op3', 'op4'].flatMap(operation));
    const before = await listOperations(paths.journal);
    const last = await lastOperation(paths.journal);
    const size = text().length;
    await tidyUp(paths, limits);
    expect((await listOperations(paths.journal)).operations).toEqual(before.operations);
    expect(await lastOperation(paths.journal)).toEqual(last);
    expect(text().length).toBeLessThan(size / 2);
  });

  it('keeps the steps of operations whose logs are kept, and all of the newest', async () => {
    write(...['op1', 'op2', 'op3', 'op4'].flatMap(operation));
    await tidyUp(paths, limits);
    const [first = '', second = '', , fourth = ''] = text().split(
      /(?=\{"at":"[^"]*","type":"begin")/,
    );
    expect(first).not.toContain('"type":"step"');
    expect(second).toContain('"type":"step"');
    expect(second).not.toContain('"type":"progress"');
    expect(fourth.split('\n').filter((line) => line.includes('"progress"'))).toHaveLength(50);
  });

  it('forgets operations that no history lists', async () => {
    write(...['op1', 'op2', 'op3', 'op4', 'op5', 'op6', 'op7'].flatMap(operation));
    await tidyUp(paths, limits);
    const { operations } = await listOperations(paths.journal);
    expect(operations.map(({ id }) => id)).toEqual(['op7', 'op6', 'op5', 'op4', 'op3']);
  });

  it('keeps the newest operation byte for byte, torn end and all', async () => {
    const newest = `${JSON.stringify(begin('op9', dead))}\n{"foreign":1}\nnot json\n${JSON.stringify(child('spawn', 9))}\n{"at":"20`;
    write(...operation('op1'), ...operation('op2'), newest);
    await tidyUp(paths, limits);
    expect(text().endsWith(newest)).toBe(true);
    expect((await lastOperation(paths.journal))?.children).toMatchObject([{ pid: 9 }]);
  });

  it('that is short, or would not become shorter by much, stays as it is', async () => {
    write(...operation('op1'), ...operation('op2'));
    const before = text();
    await tidyUp(paths, { ...limits, journal: 1_000_000 });
    expect(text()).toBe(before);
    write(begin('op1', dead), result(1, 'done'), ...operation('op2'));
    const dense = text();
    await tidyUp(paths, limits);
    expect(text()).toBe(dense);
  });

  it('is none, or holds nothing of ours: nothing happens', async () => {
    await tidyUp(paths, limits);
    write('junk\n'.repeat(1_000));
    await tidyUp(paths, limits);
    expect(text()).toBe('junk\n'.repeat(1_000));
  });

  it('is rid of what an engine left that died while it wrote it anew', async () => {
    writeFileSync(join(folder, '.journal.ndjson.77-0badcafe.tmp'), 'half');
    write(...operation('op1'));
    await tidyUp(paths, limits);
    expect(readdirSync(folder).sort()).toEqual(['journal.ndjson', 'logs']);
  });

  it('tells the same of its last operation and its history, whatever was in it', async () => {
    const anyLine = fc.oneof(
      fc.constantFrom('op1', 'op2', 'op3').map((id) => begin(id, dead)),
      fc.constantFrom('done', 'failed').map((outcome) => result(9, outcome)),
      fc.constant(failure(8)),
      fc.constantFrom('waiting', 'running', 'done').map((state) => step(2, 'genconf', state)),
      fc.double({ min: 0, max: 1, noNaN: true }).map((whole) => progress(3, 'genconf', 0.5, whole)),
      fc.integer({ min: 1, max: 3 }).map((pid) => child('spawn', pid)),
      fc.integer({ min: 1, max: 3 }).map((pid) => child('exit', pid)),
      fc.constantFrom('{"at":"torn\n', 'x\n', '\n', '{"type":"begin"}\n'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 60 }), async (lines) => {
        write(...lines);
        const last = await lastOperation(paths.journal);
        const { operations } = await listOperations(paths.journal);
        await tidyUp(paths, limits);
        expect(await lastOperation(paths.journal)).toEqual(last);
        const after = (await listOperations(paths.journal)).operations;
        expect(after).toEqual(operations.slice(0, after.length));
        expect(after.length).toBeGreaterThanOrEqual(Math.min(5, operations.length));
      }),
      { numRuns: 200 },
    );
  });
});
