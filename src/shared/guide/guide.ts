import { plainText } from './inline.ts';
import { type Block, parseMarkdown } from './markdown.ts';
import type { GuidePageName } from './pages.ts';

/** A heading of a page and what stands below it, up to the next one. */
export interface GuideSection {
  readonly page: GuidePageName;
  readonly id: string;
  readonly level: number;
  readonly title: string;
  /** What is said below it, for searching. */
  readonly text: string;
  /** Lines of code below it. */
  readonly code: readonly string[];
}

/** A page of the guide, read. */
export interface GuidePage {
  readonly name: GuidePageName;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly GuideSection[];
}

export function guidePage(name: GuidePageName, markdown: string): GuidePage {
  const blocks = parseMarkdown(markdown);
  const sections = sectionsOf(name, blocks);
  return { name, title: sections[0]?.title ?? name, blocks, sections };
}

/**
 * The section that an address means. Headings of languages differ, so an address from elsewhere names the English
 * one: the same section of another language stands at the same place.
 */
export function sectionAt(
  page: GuidePage,
  heading: string,
  english: GuidePage,
): GuideSection | null {
  const own = page.sections.find(({ id }) => id === heading);
  if (own !== undefined) return own;
  const index = english.sections.findIndex(({ id }) => id === heading);
  return page.sections[index] ?? null;
}

function sectionsOf(page: GuidePageName, blocks: readonly Block[]): GuideSection[] {
  const found: { id: string; level: number; title: string; below: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      found.push({ id: block.id, level: block.level, title: plainText(block.of), below: [] });
    } else found.at(-1)?.below.push(block);
  }
  return found.map(({ below, ...rest }) => {
    const text = below.map(textOf).filter((part) => part !== '');
    return { page, ...rest, text: text.join(' '), code: below.flatMap(codeOf) };
  });
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.of);
    case 'code':
      return '';
    case 'list':
      return block.items.flat().map(textOf).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ');
    case 'note':
      return block.of.map(textOf).join(' ');
    case 'image':
      return block.words;
  }
}

function codeOf(block: Block): readonly string[] {
  if (block.kind === 'code') return block.lines;
  if (block.kind === 'list') return block.items.flat().flatMap(codeOf);
  return block.kind === 'note' ? block.of.flatMap(codeOf) : [];
}
