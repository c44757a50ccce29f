import { describe, expect, it } from 'vitest';
import { compilePattern, mostWork, workOf } from '../../../../src/engine/failures/pattern.ts';

describe('a pattern of a known failure', () => {
  it('matches a sentence that Vagrant broke, but not over the end of a paragraph', () => {
    const pattern = compilePattern('requires a TTY');
    expect('that requires\na TTY. Most'.search(pattern)).toBe(5);
    expect('that requires\n\na TTY. Most'.search(pattern)).toBe(-1);
  });

  it('keeps spaces within a class, and what is escaped', () => {
    expect(compilePattern('names: (?<names>[\\w, ]{1,20})\\. \\[').source).toBe(
      'names:[ \\n](?<names>[\\w, ]{1,20})\\.[ \\n]\\[',
    );
  });

  it.each([
    ['lines .*', 'without a bound'],
    ['lines \\d+', 'without a bound'],
    ['lines x{2,}', 'without a bound'],
    ['lines (?:a|b)*', 'without a bound'],
    ['lines (?:ab){2,9}', 'within a repetition'],
    ['lines (?:a{1,9})?', 'within a repetition'],
    ['lines ((?:a)b)', 'groups in groups'],
    ['lines (?=ab)', 'ahead or behind'],
    ['lines (?<name>a)\\1', 'escape'],
    ['lines|words', 'pattern of its own'],
    ['\\w{1,9} lines', 'no fixed text'],
    ['.{1,9}lines', 'no fixed text'],
  ])('%s is refused: %s', (pattern, why) => {
    expect(() => workOf(pattern)).toThrow(why);
  });

  it('is refused where its repetitions can share a text in many ways', () => {
    expect(workOf('lines .{0,99}.{0,99}end')).toBeGreaterThan(mostWork);
    expect(workOf("lines '[^']{1,99}' to '[^']{1,99}'")).toBeLessThanOrEqual(mostWork * 2);
    expect(() => compilePattern('lines .{0,99}.{0,99}end')).toThrow('take long');
  });

  it('is refused where it is no regular expression', () => {
    expect(() => compilePattern('lines [abc')).toThrow(SyntaxError);
  });
});
