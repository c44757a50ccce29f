import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteArgument, quoteCommand } from '../../../../src/engine/ssh/quote.ts';

const shell = (line: string) => execFileSync('sh', ['-c', line], { encoding: 'buffer' });

describe('a command for the remote shell', () => {
  test('plain words stay as they are', () => {
    expect(quoteCommand(['systemctl', 'is-active', 'dcos.target', '--no-pager'])).toBe(
      'systemctl is-active dcos.target --no-pager',
    );
  });

  test('everything else is quoted', () => {
    expect(quoteCommand(['echo', 'a b', '$HOME', "it's", ''])).toBe(
      `echo 'a b' '$HOME' 'it'\\''s' ''`,
    );
  });

  test('a real shell gives back any text unchanged', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (words) => {
        const printed = shell(quoteCommand(['printf', '%s\\0', ...words]));
        expect(printed).toEqual(Buffer.from(words.map((word) => `${word}\0`).join('')));
      }),
      { numRuns: 150 },
    );
  });

  test('NUL is refused, because no argument can hold it', () => {
    expect(() => quoteArgument('a\0b')).toThrow(RangeError);
  });
});
