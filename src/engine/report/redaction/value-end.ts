/** The longest value that is looked for between quotes or brackets, characters. */
const longest = 20_000;

/**
 * Where the text between quotes ends that begin at `open` (some backslashes and a quotation mark, as in
 * JSON within JSON); -1 where that is not on the same line. The closing mark has as many backslashes of
 * its own as the opening one.
 */
export function endOfQuoted(text: string, open: number, backslashes: number): number {
  const quote = text[open + backslashes] ?? '"';
  const limit = Math.min(text.length, open + longest);
  for (let at = open + backslashes + 1; at < limit; at += 1) {
    if (text[at] === '\n') return -1;
    if (text[at] !== quote) continue;
    let before = 0;
    while (text[at - 1 - before] === '\\') before += 1;
    if (before % (2 * backslashes + 2) === backslashes) return at - backslashes;
  }
  return -1;
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

/**
 * Where a value without quotes ends: at the end of its line (or word), and before that where the text
 * around it does, which is a string of JSON or a quoted argument.
 */
export function endOfBare(text: string, start: number, { word }: { word: boolean }): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', start);
  const lineEnd = Math.min(found === -1 ? text.length : found, start + longest);
  const isJson = /^\s*[{["]/.test(text.slice(lineStart, lineStart + 20));
  const before = text.slice(Math.max(lineStart, start - longest), start);
  const within = (quote: string) => isJson || before.split(quote).length % 2 === 0;
  const ends = new Set(['"', "'"].filter((quote) => within(quote) && !(isJson && quote === "'")));
  for (let at = start; at < lineEnd; at += 1) {
    const each = text[at] ?? '';
    if (word && /\s/.test(each)) return at;
    if (ends.has(each) && (!isJson || !isEscaped(text, at))) return at;
    // A line's end as JSON writes it.
    if (isJson && each === 'n' && isEscaped(text, at)) return at - 1;
  }
  return text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}

function isEscaped(text: string, at: number): boolean {
  let before = 0;
  while (text[at - 1 - before] === '\\') before += 1;
  return before % 2 === 1;
}
