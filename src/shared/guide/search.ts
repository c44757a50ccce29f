import type { GuidePage, GuideSection } from './guide.ts';

/** A section that has the words, and the piece of it that shows them. */
export interface Found {
  readonly section: GuideSection;
  /** Title of the page that it is on. */
  readonly page: string;
  readonly excerpt: string;
  /** The excerpt is a line of code, because nothing else has the words. */
  readonly code: boolean;
}

const most = 30;
const around = 60;

/**
 * Sections that have all words (anywhere, in any order and case), best first: those whose title has them, then pages in
 * their order. Words are parts of words, because Chinese has no spaces; nothing is found for nothing.
 */
export function searchGuide(pages: readonly GuidePage[], query: string): readonly Found[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const all = pages.flatMap(({ title, sections }) =>
    sections.map((section) => ({ section, page: title })),
  );
  const has = (text: string) => words.every((word) => text.includes(word));
  return all
    .map(({ section, page }) => {
      const title = section.title.toLowerCase();
      const fits = has([title, section.text, ...section.code].join(' ').toLowerCase());
      return { section, page, rank: fits ? (has(title) ? 2 : 1) : 0 };
    })
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ section, page }) => ({ section, page, ...excerptOf(section, words) }));
}

function excerptOf(
  { text, code }: GuideSection,
  words: readonly string[],
): Pick<Found, 'excerpt' | 'code'> {
  const first = Math.min(...words.map((word) => placeIn(text, word)));
  const line = code.find((each) => words.some((word) => placeIn(each, word) < each.length));
  if (first === text.length && line !== undefined) return { excerpt: line.trim(), code: true };
  const from = first === text.length ? 0 : Math.max(0, first - around);
  const to = Math.min(text.length, from + 2 * around + 40);
  const start = from === 0 ? 0 : wordFrom(text, from);
  const piece = text.slice(start, to).trim();
  return { excerpt: `${start > 0 ? '…' : ''}${piece}${to < text.length ? '…' : ''}`, code: false };
}

/** Where it begins, in any case; at the end where it is not in the text. */
function placeIn(text: string, word: string): number {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? text.length : at;
}

/** Begins at a word where one begins soon. */
function wordFrom(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space - from < 20 ? space + 1 : from;
}
