import { type Inline, parseInline, plainText } from './inline.ts';

/** A part of a page of the guide. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly id: string;
      readonly of: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | {
      readonly kind: 'code';
      readonly language: string;
      /** What stands behind the language: why no test runs it. */
      readonly note: string;
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'note'; readonly of: readonly Block[] }
  | { readonly kind: 'image'; readonly source: string; readonly words: string };

const heading = /^(#{1,4}) +(.+)$/;
const fence = /^```(\S*) ?(.*)$/;
const item = /^(?:-|(\d+)\.) +(.*)$/;
const image = /^!\[([^\]]*)\]\(([^()\s]+)\)$/;
const comment = /^<!--.*-->$/;

/**
 * Reads the Markdown that the guide is written in: headings, paragraphs, code between fences, lists, tables, notes
 * (`>`), pictures that stand alone, and comments of one line, which are left out. Everything else is text; HTML is,
 * too. Never fails.
 */
export function parseMarkdown(text: string): readonly Block[] {
  return parseLines(text.split(/\r?\n/), new Map());
}

function parseLines(lines: readonly string[], ids: Map<string, number>): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  /** The lines from here on as long as they fit. */
  const take = (fits: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && fits(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const [, hashes, words = ''] = heading.exec(line) ?? [];
    const [, alt = '', source] = image.exec(line) ?? [];
    const opened = fence.exec(line);
    if (line.trim() === '' || comment.test(line)) at++;
    else if (hashes !== undefined) {
      at++;
      const of = parseInline(words);
      blocks.push({ kind: 'heading', level: hashes.length, id: idOf(plainText(of), ids), of });
    } else if (opened !== null) {
      at++;
      const body = take((each) => each !== '```');
      at++;
      const [, language = '', note = ''] = opened;
      blocks.push({ kind: 'code', language, note, lines: body });
    } else if (source !== undefined) {
      at++;
      blocks.push({ kind: 'image', source, words: alt });
    } else if (line.startsWith('|')) blocks.push(table(take((each) => each.startsWith('|'))));
    else if (line.startsWith('>')) {
      const quoted = take((each) => each.startsWith('>'));
      blocks.push({ kind: 'note', of: parseLines(quoted.map(unquoted), ids) });
    } else if (item.test(line)) {
      const ordered = /^\d/.test(line);
      const body = take((each) => each === '' || each.startsWith('  ') || isItem(each, ordered));
      blocks.push({ kind: 'list', ordered, items: itemsOf(body).map((of) => parseLines(of, ids)) });
    } else blocks.push({ kind: 'paragraph', of: parseInline(joined(take(isRunning))) });
  }
  return blocks;
}

function isItem(line: string, ordered: boolean): boolean {
  return item.test(line) && /^\d/.test(line) === ordered;
}

/** A line that a paragraph goes on with. */
function isRunning(line: string): boolean {
  const starts = [heading, fence, image, item, comment];
  return line.trim() !== '' && !/^[|>]/.test(line) && !starts.some((each) => each.test(line));
}

/** Lines of one paragraph; between Chinese characters a line's end is no space. */
function joined(lines: readonly string[]): string {
  const wide = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]';
  const between = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'g');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(between, '')
    .replaceAll('\n', ' ');
}

function unquoted(line: string): string {
  return line.replace(/^> ?/, '');
}

/** The lines of each item, moved to the left. */
function itemsOf(lines: readonly string[]): string[][] {
  const items: string[][] = [];
  for (const line of lines) {
    const [, , words] = item.exec(line) ?? [];
    if (words !== undefined) items.push([words]);
    else items.at(-1)?.push(line.replace(/^ {2,3}/, ''));
  }
  return items;
}

function table([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function cellsOf(row: string): readonly (readonly Inline[])[] {
  const cells = row.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/);
  return cells.map((cell) => parseInline(cell.trim()));
}

/** As GitHub makes it of a heading, so that links work there and here; a second one of that name gets a number. */
function idOf(words: string, ids: Map<string, number>): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
  const before = ids.get(plain) ?? 0;
  ids.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before}`;
}
