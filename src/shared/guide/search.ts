import type { GuidePage, GuideSection } from './guide.ts';

/** A section that has the words, and the piece of it that shows them. */
export interface Found {
  readonly section: GuideSection;
  /** Title of the page that it is on. */
  readonly page: string;
  readonly excerpt: string;
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
      const fits = has(`${title} ${section.text.toLowerCase()}`);
      return { section, page, rank: fits ? (has(title) ? 2 : 1) : 0 };
    })
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ section, page }) => ({ section, page, excerpt: excerptOf(section.text, words) }));
}

function excerptOf(text: string, words: readonly string[]): string {
  const low = text.toLowerCase();
  const first = Math.min(
    ...words.map((word) => low.indexOf(word)).filter((at) => at >= 0),
    text.length,
  );
  const from = Math.max(0, first === text.length ? 0 : first - around);
  const to = Math.min(text.length, from + 2 * around + 40);
  const start = from === 0 ? 0 : wordFrom(text, from);
  return `${start > 0 ? '…' : ''}${text.slice(start, to).trim()}${to < text.length ? '…' : ''}`;
}

/** Begins at a word where one begins soon. */
function wordFrom(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space - from < 20 ? space + 1 : from;
}
