import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSplitter } from '../../../../src/engine/ssh/lines.ts';

function linesOf(chunks: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

describe('lines of a stream', () => {
  test('end with LF, CRLF or a lone CR, and the last may have no end', () => {
    expect(linesOf([Buffer.from('one\ntwo\r\n 10%\r 20%\r\nlast')])).toEqual([
      'one',
      'two',
      ' 10%',
      ' 20%',
      'last',
    ]);
  });

  test('are the same however the bytes were cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ü', '€', '😀', '\r', '\n', ' ') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (value, cuts) => {
        const bytes = Buffer.from(value);
        const chunks: Buffer[] = [];
        let start = 0;
        for (const cut of cuts) {
          chunks.push(bytes.subarray(start, start + cut));
          start += cut;
        }
        chunks.push(bytes.subarray(start));
        expect(linesOf(chunks)).toEqual(linesOf([bytes]));
      }),
    );
  });
});
