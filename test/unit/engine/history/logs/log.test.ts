import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogIndexes } from '../../../../../src/engine/history/logs/indexes.ts';
import { LogIndex } from '../../../../../src/engine/history/logs/log-index.ts';
import { parseLogLine, withoutSequences } from '../../../../../src/engine/history/logs/log-line.ts';
import { readPage } from '../../../../../src/engine/history/logs/log-page.ts';
import { searchLog } from '../../../../../src/engine/history/logs/log-search.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-log-'));
  path = join(folder, 'op.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

const time = '2026-11-22T10:00:00.000Z';
const machines = ['m1', 'a1', '-'] as const;

/** Text as programs print it: colours, other alphabets, spaces, and now and then very long. */
const anyText = fc.oneof(
  fc.constantFrom('ok', 'Error: no route', '\u001b[31merr\u001b[0mor', '', ' ', 'ΟΔΟΣ', 'é '),
  fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => [...text].filter((letter) => letter >= ' ').join('')),
  fc.integer({ min: 1_000, max: 9_000 }).map((length) => 'long'.repeat(length / 4)),
);
const anyLine = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom(...machines), anyText)
      .map(([machine, text]) => `${time} base:m1 ${machine} ${text}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('a line that we did not write', '', ' m1 m1 m1 m1') },
);
/** Repeated, so that there are more of them than fit into a segment. */
const anyLog = fc
  .tuple(fc.array(anyLine, { maxLength: 12 }), fc.integer({ min: 1, max: 120 }))
  .map(([lines, times]) => Array.from({ length: times }, () => lines).flat());
const anyMachine = fc.constantFrom('m1', 'a1', 'nobody', null);

/** What an index should say, told the simple way. */
function naive(lines: readonly string[], machine: string | null) {
  return lines
    .map((line) => parseLogLine(Buffer.from(line)))
    .filter((line) => machine === null || line.machine === machine);
}

const bytesOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

describe('a page of a log', () => {
  it('has the lines that splitting the whole file gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        anyMachine,
        fc.nat(1_500),
        fc.integer({ min: 1, max: 1_000 }),
        async (lines, machine, first, count) => {
          writeFileSync(path, `${bytesOf(lines)}${time} base m1 not ended`);
          const index = new LogIndex(path, machine);
          await index.update();
          const all = naive(lines, machine);
          expect(await readPage(index, first, count)).toEqual({
            first,
            lines: all.slice(first, first + count),
            total: all.length,
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is the same however the file grew, also in the middle of a line', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        anyMachine,
        fc.array(fc.nat(40_000), { maxLength: 4 }),
        async (lines, machine, cuts) => {
          const bytes = Buffer.from(bytesOf(lines));
          writeFileSync(path, '');
          const index = new LogIndex(path, machine);
          const ends = [...cuts.filter((cut) => cut < bytes.length), bytes.length];
          let written = 0;
          for (const end of ends.sort((a, b) => a - b)) {
            appendFileSync(path, bytes.subarray(written, end));
            written = end;
            await index.update();
          }
          const all = naive(lines, machine);
          const page = await readPage(index, 0, 10_000);
          expect(page).toEqual({ first: 0, lines: all, total: all.length });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps colours, and cuts a line that nobody could read', async () => {
    writeFileSync(
      path,
      `${time} base m1 \u001b[1mbold\u001b[0m\n${time} base - ${'x'.repeat(1e6)}\n`,
    );
    const index = new LogIndex(path, null);
    await index.update();
    const { lines } = await readPage(index, 0, 2);
    expect(lines[0]).toEqual({
      at: Date.parse(time),
      step: 'base',
      machine: 'm1',
      text: '\u001b[1mbold\u001b[0m',
    });
    expect(lines[1]?.text).toHaveLength(8_001);
  });

  it('of a log that is not there, or not any more, is empty', async () => {
    const index = new LogIndex(path, null);
    expect(await index.update()).toBe('gone');
    expect(await readPage(index, 0, 10)).toEqual({ first: 0, lines: [], total: 0 });
    writeFileSync(path, bytesOf([`${time} base m1 ok`]));
    await index.update();
    rmSync(path);
    expect((await readPage(index, 0, 10)).lines).toEqual([]);
  });

  it('is told anew when somebody cut the file', async () => {
    writeFileSync(path, bytesOf([`${time} base m1 one`, `${time} base m1 two`]));
    const index = new LogIndex(path, null);
    await index.update();
    truncateSync(path, 0);
    appendFileSync(path, bytesOf([`${time} base m1 new`]));
    await index.update();
    expect((await readPage(index, 0, 10)).lines.map(({ text }) => text)).toEqual(['new']);
  });
});

describe('a search of a log', () => {
  it('finds what looking at every line finds', async () => {
    const anyNeedle = fc.constantFrom('error', 'OK', 'longlong', 'οδο', '1m', ' ', 'é', 'nowhere');
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        anyMachine,
        anyNeedle,
        fc.nat(1_500),
        fc.boolean(),
        async (lines, machine, text, from, backwards) => {
          writeFileSync(path, bytesOf(lines));
          const index = new LogIndex(path, machine);
          await index.update();
          const holds = naive(lines, machine).flatMap((line, place) =>
            withoutSequences(line.text).toLowerCase().includes(text.toLowerCase()) ? [place] : [],
          );
          const wanted = backwards
            ? holds.findLast((place) => place <= from)
            : holds.find((place) => place >= from);
          expect(await searchLog(index, { text, from, backwards })).toBe(wanted ?? null);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('ends with its signal', async () => {
    writeFileSync(path, bytesOf(Array.from({ length: 5_000 }, () => `${time} base m1 text`)));
    const index = new LogIndex(path, null);
    await index.update();
    const search = { text: 'nowhere', from: 0, backwards: false };
    const aborted = AbortSignal.abort(new Error('left'));
    await expect(searchLog(index, { ...search, signal: aborted })).rejects.toThrow('left');
  });
});

describe('the indexes of logs', () => {
  it('are shared by all that read the same lines', () => {
    const indexes = new LogIndexes();
    const first = indexes.borrow(path, null);
    const second = indexes.borrow(path, null);
    expect(second.index).toBe(first.index);
    expect(indexes.borrow(path, 'm1').index).not.toBe(first.index);
  });

  it('are dropped when they have not been used for some others', () => {
    const indexes = new LogIndexes();
    const held = indexes.borrow(path, null);
    for (let count = 0; count < 50; count += 1) indexes.borrow(path, `m${count}`).release();
    expect(indexes.size).toBeLessThan(12);
    expect(indexes.borrow(path, null).index).toBe(held.index);
    expect(indexes.borrow(path, 'm49').index).toBeInstanceOf(LogIndex);
  });
});

it('text reads without the sequences of a terminal', () => {
  const titled = '\u001b]0;title\u0007\u001b[1;32mgreen\u001b[0m \u001b[2K\u001b(plain\u001b';
  expect(withoutSequences(titled)).toBe('green \u001b(plain\u001b');
});
