/** The longest value that is looked for between quotes or brackets, characters. */
const longest = 20_000;

/**
 * Where the text between quotes ends that begins at `open` (some backslashes and a quotation mark, as in
 * JSON within JSON); -1 where that is not on the same line.
 */
export function endOfQuoted(text: string, open: number, backslashes: number): number {
  const quote = text[open + backslashes] ?? '"';
  const limit = Math.min(text.length, open + longest);
  for (let at = open + backslashes + 1; at < limit; at += 1) {
    if (text[at] === '\n') return -1;
    if (text[at] !== quote) continue;
    // YAML writes an apostrophe twice.
    if (quote === "'" && text[at + 1] === "'") at += 1;
    else if (closes(text, at, backslashes)) return at - backslashes;
  }
  return -1;
}

/**
 * The mark at a place ends what a mark with so many backslashes began: it has as many of its own, beside
 * pairs that stand for backslashes. Apostrophes are escaped in many ways, and by any backslash.
 */
function closes(text: string, at: number, backslashes: number): boolean {
  const before = backslashesBefore(text, at);
  if (text[at] === "'") return before === backslashes;
  return before % (2 * backslashes + 2) === backslashes;
}

/** Where a list or an object ends that begins at `open`; the end of the line where it does not. */
export function endOfBracketed(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + longest);
  for (let at = open; at < limit; at += 1) {
    const each = text[at];
    if (each === '[' || each === '{') depth += 1;
    if (each === ']' || each === '}') depth -= 1;
    if (depth === 0) return at + 1;
    // What is written over several lines is masked by its indentation.
    if (each === '\n') return at;
  }
  return limit;
}

/** A value that JSON writes without quotes, or a mask in its place. */
const ofJson = /^(?:<[\w-]+>|-?\d[\d.]*|true|false|null)(?=\s*[,}\]])/;

/**
 * Where a value without quotes ends: at the end of its line (or word), and before that where the text
 * around it does, which is a string of JSON or a quoted argument.
 */
export function endOfBare(text: string, start: number, { word }: { word: boolean }): number {
  const found = text.indexOf('\n', start);
  const lineEnd = Math.min(found === -1 ? text.length : found, start + longest);
  const around = quoteAround(text, start);
  const bare = around === null ? ofJson.exec(text.slice(start, start + 40)) : null;
  if (bare !== null) return start + bare[0].length;
  // An argument of its own, as programs are given them, is one value with all its blanks.
  const byWord = word && !(around !== null && text[around.at + 1] === '-');
  for (let at = start; at < lineEnd; at += 1) {
    const each = text[at] ?? '';
    if (byWord && /\s/.test(each)) return at;
    if (around === null) continue;
    const { quote, backslashes } = around;
    if (each === quote && closes(text, at, backslashes)) return at - backslashes;
    // A line's end as JSON writes it.
    const before = each === 'n' && quote === '"' ? backslashesBefore(text, at) : 0;
    if (before > 0 && before % (2 * backslashes + 2) === backslashes + 1) return at - before;
  }
  return text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}

interface Opened {
  readonly at: number;
  readonly quote: string;
  readonly backslashes: number;
}

/** The innermost quotation mark that is open at a place of a line; null where none is. */
function quoteAround(text: string, place: number): Opened | null {
  const open: Opened[] = [];
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  for (let at = Math.max(lineStart, place - longest); at < place; at += 1) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'") continue;
    const level = open.findLastIndex(
      (each) => each.quote === quote && closes(text, at, each.backslashes),
    );
    if (level !== -1) open.length = level;
    // Within a word it is an apostrophe.
    else if (quote === '"' || !/\w/.test(text[at - 1] ?? ' ')) {
      open.push({ at, quote, backslashes: backslashesBefore(text, at) });
    }
  }
  return open.at(-1) ?? null;
}

function backslashesBefore(text: string, at: number): number {
  let before = 0;
  while (text[at - 1 - before] === '\\') before += 1;
  return before;
}
