/** A stretch of a line that reads as a line of its own, or what stands between two of them. */
export interface Piece {
  readonly text: string;
  readonly kind: 'line' | 'between' | 'end';
}

/** What separates lines within JSON: a line's end as it writes it, and one text of a list after another. */
const separator = /((?<!\\)(?:\\\\)*\\n|(?<!\\)",\s?")/;
const string = /^(\s*")((?:[^"\\]|\\.)*)(",?\r?)$/;

/**
 * The lines that texts in JSON consist of; null for a line that has none. `open` tells that the last of
 * them goes on in the next line of the file, as the texts of a list do that stand below each other.
 */
export function linesOfStrings(body: string): { pieces: Piece[]; open: boolean } | null {
  const whole = string.exec(body);
  if (whole !== null) {
    const [, before = '', inner = '', after = ''] = whole;
    const pieces: Piece[] = [between(before), ...piecesOf(inner), between(after)];
    return { pieces, open: true };
  }
  if (!body.includes('"') || !separator.test(body)) return null;
  return { pieces: piecesOf(body), open: false };
}

function piecesOf(body: string): Piece[] {
  const parts = body.split(separator);
  return parts.flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [between(part)];
    // A mark that is not escaped ends one text, and the last one begins another.
    const first = part.search(/(?<!\\)"/);
    if (first === -1) return [{ text: part, kind: 'line' }];
    const last = first + (/^.*(?<!\\)"/s.exec(part.slice(first))?.[0].length ?? 1);
    return [
      { text: part.slice(0, first), kind: index === 0 ? 'between' : 'line' },
      { text: part.slice(first, last), kind: 'end' },
      { text: part.slice(last), kind: index === parts.length - 1 ? 'between' : 'line' },
    ];
  });
}

function between(text: string): Piece {
  return { text, kind: 'between' };
}
