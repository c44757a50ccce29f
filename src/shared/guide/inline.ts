/** A piece of running text. There is no HTML among them: what looks like it is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly of: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly of: readonly Inline[] };

// Code goes before everything else, so that what stands in it is never looked into.
const token =
  /`([^`]+)`|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^()\s]+)\)|<(https:\/\/[^<>\s]+)>|\\([\\`*[\]<|_])/g;

/** The pieces of a line of the guide: code, strong words, links, and the text between them. */
export function parseInline(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(token)) {
    addText(pieces, line.slice(at, match.index));
    at = match.index + match[0].length;
    const [, code, strong, words, to, address, escaped] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (strong !== undefined) pieces.push({ kind: 'strong', of: parseInline(strong) });
    else if (words !== undefined && to !== undefined) {
      pieces.push({ kind: 'link', to, of: parseInline(words) });
    } else if (address !== undefined) {
      pieces.push({ kind: 'link', to: address, of: [{ kind: 'text', text: address }] });
    } else addText(pieces, escaped ?? '');
  }
  addText(pieces, line.slice(at));
  return pieces;
}

/** What is read of the pieces, without marks. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces.map((piece) => ('of' in piece ? plainText(piece.of) : piece.text)).join('');
}

/** Text beside text becomes one piece. */
function addText(pieces: Inline[], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: last.text + text };
  else pieces.push({ kind: 'text', text });
}
