import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureOutput, splitLines } from '../../../../src/engine/process/output.ts';

function linesOf(...chunks: (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = splitLines((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk as string));
  splitter.end();
  return lines;
}

describe('splitLines', () => {
  it('tells a progress display each time it is drawn', () => {
    expect(linesOf('0%\r50%\r100%\r\ndone\n')).toEqual(['0%', '50%', '100%', 'done']);
  });

  it('tells a last line without an end, and keeps empty lines', () => {
    expect(linesOf('a\n\nb')).toEqual(['a', '', 'b']);
  });

  it('takes \\r\\n over two chunks as one line end', () => {
    expect(linesOf('a\r', '\nb\r', 'c')).toEqual(['a', 'b', 'c']);
  });

  it('cuts a line without end into pieces, so that memory stays bounded', () => {
    const lines = linesOf('x'.repeat(2.5 * 1024 * 1024));
    expect(lines.map((line) => line.length)).toEqual([1048576, 1048576, 524288]);
  });

  it('tells the same lines however the bytes are cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '💡', '\r', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(80)), (output, cuts) => {
        const bytes = Buffer.from(output);
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length];
        at.sort((a, b) => a - b);
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(linesOf(...chunks)).toEqual(linesOf(output));
      }),
    );
  });
});

describe('captureOutput', () => {
  it('keeps what fits and says how much it did not keep', () => {
    const capture = captureOutput(4);
    capture.add(Buffer.from('abc'));
    expect(capture.text()).toBe('abc');
    capture.add(Buffer.from('def'));
    expect(capture.text()).toBe('abcd\n[2 more bytes were not kept]\n');
    expect(capture.seen).toBe(6);
  });
});
