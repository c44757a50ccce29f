import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../../../src/engine/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const journal = () => join(temporaryFolder(), 'journal.ndjson');
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n');

describe('a journal of lines', () => {
  it('keeps what was appended, a value a line', () => {
    const path = journal();
    appendLine(path, { step: 'box', text: 'two\nlines é' }, { sync: true });
    appendLine(path, { step: 'network' });
    expect(linesOf(path)).toEqual([
      '{"step":"box","text":"two\\nlines é"}',
      '{"step":"network"}',
      '',
    ]);
  });

  it('survives a crash in the middle of any line: what comes after is not lost', () => {
    const line = Buffer.from('{"torn":"é"}\n');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: line.length - 2 }), (length) => {
        const path = journal();
        appendLine(path, 1);
        appendFileSync(path, line.subarray(0, length));
        appendLine(path, 2);
        const [first, torn, ...rest] = linesOf(path);
        expect(torn?.startsWith('{')).toBe(true);
        expect([first, rest]).toEqual(['1', ['2', '']]);
      }),
      { numRuns: 15 },
    );
  });
});
