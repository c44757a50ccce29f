/** A piece of an advice: plain words, a command to type, or an address to open. */
export interface FixPart {
  readonly kind: 'text' | 'command' | 'link';
  readonly text: string;
}

// A command goes on as long as words of it do; a full stop or comma behind a word ends it.
const command = String.raw`\b(?:sudo|winget|brew)(?: (?:[\w/@=+-]|[.:](?=[\w/]))+)+`;
const link = String.raw`https:\/\/(?:[\w/@=+#?&%~-]|\.(?=\w))+`;
const pattern = new RegExp(`(${command})|(${link})`, 'g');

/** Finds the commands and addresses in an advice of any language, so that they can be copied. */
export function fixParts(sentence: string): FixPart[] {
  const parts: FixPart[] = [];
  let done = 0;
  for (const found of sentence.matchAll(pattern)) {
    const [whole, typed] = found;
    if (found.index > done) parts.push({ kind: 'text', text: sentence.slice(done, found.index) });
    parts.push({ kind: typed === undefined ? 'link' : 'command', text: whole });
    done = found.index + whole.length;
  }
  if (done < sentence.length) parts.push({ kind: 'text', text: sentence.slice(done) });
  return parts;
}
