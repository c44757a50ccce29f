import Anser from 'anser';

/** A piece of a line: in one colour, and either found by the search or not. */
export interface ColouredPart {
  /** Where it begins in the line's text, for a stable key. */
  readonly at: number;
  readonly text: string;
  /** Names as `ansi-red ansi-bold`; empty for plain text. */
  readonly className: string;
  readonly found: boolean;
}

const nameFor = (colour: string | null) => (colour === null ? '' : colour);

/** Splits a line at its colour codes and at what is searched for; every character stays. */
export function colouredParts(line: string, searched: string): readonly ColouredPart[] {
  const parts: ColouredPart[] = [];
  let at = 0;
  const coloured = line.includes('\u001b')
    ? Anser.ansiToJson(line, { json: true, use_classes: true, remove_empty: true })
    : [{ content: line, fg: null, decorations: [] }];
  for (const { content, fg, decorations } of coloured) {
    const names = [nameFor(fg), ...decorations.map((name) => `ansi-${name}`)];
    const className = names.filter((name) => name !== '').join(' ');
    for (const { text, found } of splitAt(content, searched)) {
      parts.push({ at, text, className, found });
      at += text.length;
    }
  }
  return parts;
}

function splitAt(text: string, searched: string): readonly { text: string; found: boolean }[] {
  if (searched === '') return [{ text, found: false }];
  const pieces: { text: string; found: boolean }[] = [];
  const lower = text.toLowerCase();
  const wanted = searched.toLowerCase();
  let from = 0;
  for (let hit = lower.indexOf(wanted); hit >= 0; hit = lower.indexOf(wanted, from)) {
    if (hit > from) pieces.push({ text: text.slice(from, hit), found: false });
    from = hit + wanted.length;
    pieces.push({ text: text.slice(hit, from), found: true });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}
