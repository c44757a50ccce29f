import { isMask, type Stretch } from './masks.ts';
import { endOfBare, endOfBracketed, endOfQuoted } from './value-end.ts';

/** Words in the name of a value that is nobody's business. */
export const secretWords = [
  'pass(?:word|wd|phrase|code)',
  'secrets?',
  'tokens?',
  'licen[sc]e',
  'credentials?',
  'authorization',
  '(?<![\\w-])auth(?![\\w-])',
  'cookie',
  '(?<![a-z])salt',
  '(?<![a-z])pwd',
  '(?<![a-z])jwt',
  '(?:api|access|private|account|encryption|signing|client|auth|ssh|master)[-_ ]?key',
  'session[-_]?(?:id|key|token)',
].join('|');

/** A value that stands behind such a name. */
export interface Labelled extends Stretch {
  readonly value: string;
}

const named = new RegExp(
  // The rest of the name, a quotation mark that ends it, and what stands between name and value.
  `(?:${secretWords})[\\w-]{0,40}(?:\\\\{0,7}["'\`])?(?<gap>[ \\t]{0,8}(?::=|=>|[:=>])[ \\t]{0,8})`,
  'gi',
);
const flag = new RegExp(
  `(?<![\\w-])--?[\\w-]{0,40}(?:${secretWords})[\\w-]{0,40}(?:[ \\t]{1,4}|\\\\{0,7}["'],?\\s{0,8}(?=\\\\{0,7}["']))`,
  'gi',
);
/** The user and the password of curl and its like. */
const userFlag =
  /(?<![\w-])(?:-u|-U|--user|--proxy-user)(?:[ \t=]{1,4}|\\{0,7}["'],?\s{0,8}\\{0,7}["'])[^\s:"'\\]{1,100}:/g;

/** All values behind a name that says what they are: in JSON, YAML, TOML, headers, arguments, addresses. */
export function labelledValues(text: string): Labelled[] {
  const found: Labelled[] = [];
  const add = (start: number, end: number) => {
    const value = text.slice(start, end);
    if (!isHarmless(value)) found.push({ start, end, value });
  };
  let covered = 0;
  for (const match of text.matchAll(named)) {
    // What stands within a value is masked with it; looking again would take the square of the time.
    if (match.index < covered) continue;
    const start = match.index + match[0].length;
    const gap = match.groups?.gap ?? '';
    const query = /[?&][\w.-]{0,60}$/.test(text.slice(Math.max(0, match.index - 62), match.index));
    const [from, to] = valueAt(text, start, !gap.includes(':') && gap.trim() === gap);
    const value = text.slice(from, to);
    if (/^(?:old)?pwd/i.test(match[0]) && value.startsWith('/')) continue;
    const end = query ? value.search(/[&#]/) : gap.trim() === '>' ? value.indexOf('<') : -1;
    covered = end === -1 ? to : from + end;
    add(from, covered);
  }
  for (const match of text.matchAll(flag)) {
    const start = match.index + match[0].length;
    if (text[start] !== '-') add(...valueAt(text, start, true));
  }
  for (const match of text.matchAll(userFlag)) {
    const start = match.index + match[0].length;
    add(start, endOfBare(text, start, { word: true }));
  }
  return found;
}

/** Where the value lies that begins at a place; of one without quotes a word, or all of its line. */
function valueAt(text: string, start: number, word: boolean): [number, number] {
  const opening = /^(\\{0,7})["'`]/.exec(text.slice(start, start + 9));
  if (opening !== null) {
    const backslashes = opening[1]?.length ?? 0;
    const end = endOfQuoted(text, start, backslashes);
    const from = start + backslashes + 1;
    return [from, end === -1 ? endOfBare(text, from, { word: false }) : end];
  }
  const first = text[start];
  if (first === '[' || first === '{') return [start, endOfBracketed(text, start)];
  return [start, endOfBare(text, start, { word })];
}

/** It says nothing: empty, a word of the language, or masked already. */
function isHarmless(value: string): boolean {
  return (
    isMask(value) ||
    /^\s*(?:|null|none|true|false|~|[|>][-+\d]*|[{[]\s*[\]}]?)[,;}\]]*\s*$/i.test(value)
  );
}
