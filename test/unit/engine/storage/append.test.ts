import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLine, readLines } from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const journal = () => join(temporaryFolder(), 'journal.ndjson');

describe('a journal of lines', () => {
  it('gives back what was appended; a missing file has no lines', async () => {
    const path = journal();
    expect(await readLines(path)).toEqual({ values: [], damaged: 0, next: 0 });
    appendLine(path, { step: 'box', text: 'two\nlines é' }, { sync: true });
    appendLine(path, { step: 'network' });
    const { values } = await readLines(path);
    expect(values).toEqual([{ step: 'box', text: 'two\nlines é' }, { step: 'network' }]);
  });

  it('is followed from where the last reading ended', async () => {
    const path = journal();
    appendLine(path, 'é');
    const { next } = await readLines(path);
    appendLine(path, 2);
    expect((await readLines(path, { from: next })).values).toEqual([2]);
  });

  it('passes over lines that are no JSON', async () => {
    const path = journal();
    writeFileSync(path, '{"a":1}\nrubbish\n\0\0\0\n{"b":2}\n');
    expect(await readLines(path)).toMatchObject({ values: [{ a: 1 }, { b: 2 }], damaged: 2 });
  });

  it('survives a crash in the middle of any line: what comes after is not lost', async () => {
    const line = Buffer.from('{"torn":"é"}\n');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: line.length - 2 }), async (length) => {
        const path = journal();
        appendLine(path, 1);
        appendFileSync(path, line.subarray(0, length));
        expect((await readLines(path)).values).toEqual([1]);
        appendLine(path, 2);
        expect((await readLines(path)).values).toEqual([1, 2]);
        expect(readFileSync(path, 'utf8').endsWith('\n2\n')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
