/**
 * How much a pattern may do at most, as `workOf` estimates: characters looked at for each character of
 * a text that is made to be slow. 20 of them take some 50 ms for a MiB.
 */
export const mostWork = 20;

/** Shortest fixed text that a pattern begins with; it lets most of a log be passed over quickly. */
const shortestStart = 4;

/**
 * The regular expression of a known failure; a space in it also matches the end of a line, because
 * Vagrant breaks its sentences at some 70 characters. Throws an `Error` for a pattern that is no
 * regular expression, or one that could take long.
 */
export function compilePattern(source: string): RegExp {
  const work = workOf(source);
  if (work > mostWork) throw new Error(`It could take long (${work}): ${source}`);
  return new RegExp(spacesAtEnds(source), 'g');
}

/**
 * The ways in which a pattern's repetitions can share a text, by the length of the fixed text that each
 * attempt needs. A repetition that ends where its next character comes has only one way. Throws an
 * `Error` for what cannot be counted so: repetitions without a bound or within one another, groups in
 * groups, looking around, back references.
 */
export function workOf(source: string): number {
  const refuseIf = (bad: boolean, why: string) => {
    if (bad) throw new Error(`${why}: ${source}`);
  };
  refuseIf(/\\[^\Wdwsb]/.test(source), 'It has an escape that is not known here');
  const plain = source
    .replace(/\\\W/g, 'x')
    .replace(/\\\w|\[(?:\\.|[^\]\\])*\]/g, anyCharacter)
    .replace(/\(\?<\w+>|\(\?:/g, '(');
  refuseIf(/[*+]|\{\d*,\}/.test(plain), 'It repeats without a bound');
  refuseIf(/\(\?/.test(plain), 'It looks ahead or behind');
  refuseIf(/\([^()]*\(/.test(plain), 'It has groups in groups');
  refuseIf(/\)\{|\([^()]*[?{][^()]*\)\?/.test(plain), 'It repeats within a repetition');
  const outside = plain.replace(/\([^()]*\)/g, anyCharacter);
  refuseIf(outside.includes('|'), 'It has choices; each can be a pattern of its own');
  const [start = ''] = /^[^~.^$?(){}]*(?![?{])/.exec(plain) ?? [];
  refuseIf(start.length < shortestStart, 'It begins with no fixed text');
  const repetitions = [...source.matchAll(repetition)];
  const spans = repetitions.map(([, what = '', least, most, next]) => {
    const span = Number(most ?? least) - Number(least) + 1;
    const ends = next !== undefined && !new RegExp(`^${what}$`).test(next.at(-1) ?? '');
    return ends ? 1 : span;
  });
  const optional = plain.split('?').length - 1;
  const ways = spans.reduce((product, span) => product * span, 2 ** optional);
  const longest = repetitions.reduce((sum, [, , least, most]) => sum + Number(most ?? least), 0);
  return Math.ceil(Math.max(ways, longest) / start.length);
}

/** A class or an escape that is repeated, and the character after it where that is a fixed one. */
const repetition = /(\\?.|\[(?:\\.|[^\]\\])*\])\{(\d+)(?:,(\d+))?\}(?:\)(?!\?))?(\\\W|[\w ':,-])?/g;

/** Stands for a class or an escape; no pattern needs the character itself. */
const anyCharacter = '~';

function spacesAtEnds(source: string): string {
  const parts = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|./g) ?? [];
  return parts.map((part) => (part === ' ' ? '[ \\n]' : part)).join('');
}
