import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GuidePage } from '../../../src/shared/guide/guide.ts';
import type { Inline } from '../../../src/shared/guide/inline.ts';
import type { Block } from '../../../src/shared/guide/markdown.ts';
import { guidePages, placeOf } from '../../../src/shared/guide/pages.ts';
import type { Language } from '../../../src/shared/messages/languages.ts';
import { mayOpenUrl } from '../../../src/shared/page/links.ts';
import { blocksOf, commandBlocks, guideFolder, readGuidePages } from './read-guide.ts';

const guides: Readonly<Record<Language, readonly GuidePage[]>> = {
  en: readGuidePages('en'),
  zh: readGuidePages('zh'),
};
const languages = ['en', 'zh'] as const;
const pairs = guides.en.map((page, index) => [page.name, page, guides.zh[index]] as const);

/** Why no test runs a block of commands. */
const reasons = ['computer', 'internet', 'machines', 'stays', 'terminal'];

describe('the guide', () => {
  it.each(languages)('has its pages and nothing else in %s', (language) => {
    const files = readdirSync(join(guideFolder, language));
    expect(files.toSorted()).toEqual(
      [...guidePages.map((name) => `${name}.md`), 'network.svg'].toSorted(),
    );
  });

  it.each(languages)('begins each page with its one title in %s', (language) => {
    for (const { name, blocks, sections } of guides[language]) {
      expect(blocks[0], name).toMatchObject({ kind: 'heading', level: 1 });
      expect(
        sections.filter(({ level }) => level === 1),
        name,
      ).toHaveLength(1);
    }
  });

  it('is found from its first page, whatever the page', () => {
    const leads = new Set(
      linksOf(guides.en[0]?.blocks ?? []).map((link) => placeOf(link, 'README')?.page),
    );
    expect(guidePages.filter((name) => name !== 'README' && !leads.has(name))).toEqual([]);
  });

  it.each(languages)('leads nowhere in vain in %s', (language) => {
    for (const page of guides[language]) {
      for (const link of linksOf(page.blocks))
        expect(wrongWith(link, page, language), link).toBeNull();
    }
  });
});

describe.each(pairs)('the page %s', (_, english, chinese) => {
  it('has the same headings in both languages, each with another text or a name', () => {
    expect(chinese?.sections.map(({ level }) => level)).toEqual(
      english.sections.map(({ level }) => level),
    );
    expect(/\p{Script=Han}/u.test(chinese?.title ?? ''), chinese?.title).toBe(
      english.name !== 'dcos-cli',
    );
  });

  it('has the same lines to type and to read in both, and the same kinds of blocks', () => {
    const code = (page: GuidePage) => blocksOf(page.blocks).filter(({ kind }) => kind === 'code');
    expect(chinese === undefined ? [] : code(chinese)).toEqual(code(english));
    expect(chinese?.blocks.map(({ kind }) => kind)).toEqual(english.blocks.map(({ kind }) => kind));
  });

  it('has whole sentences in Chinese, in the words of the window', () => {
    for (const words of paragraphs(chinese?.blocks ?? [])) {
      expect(words).not.toMatch(/(?<![\w.“])box(?![\w.”]| 镜像)/i);
      expect(/\p{Script=Han}/u.test(words), words).toBe(true);
    }
  });

  it('says of each block of commands that is not run why not', () => {
    const notes = commandBlocks(english).map(({ note }) => note);
    expect(notes.filter((note) => note !== '' && !reasons.includes(note))).toEqual([]);
  });
});

/** Why a link leads nowhere; null where it leads somewhere. */
function wrongWith(link: string, from: GuidePage, language: Language): string | null {
  if (link.startsWith('https://'))
    return mayOpenUrl(link, []) ? null : 'no page that may be opened';
  const place = placeOf(link, from.name);
  if (place === null) {
    return existsSync(resolve(guideFolder, language, link)) ? null : 'no such file';
  }
  const page = guides[language].find(({ name }) => name === place.page);
  if (place.heading === null) return null;
  return page?.sections.some(({ id }) => id === place.heading) ? null : 'no such heading';
}

function linksOf(blocks: readonly Block[]): string[] {
  return inlinesOf(blocks).flatMap((piece) => (piece.kind === 'link' ? [piece.to] : []));
}

function paragraphs(blocks: readonly Block[]): string[] {
  return blocksOf(blocks).flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const words = block.of.map((piece) => (piece.kind === 'text' ? piece.text : ''));
    return words.join('').length > 40 ? [words.join('')] : [];
  });
}

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocksOf(blocks).flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return deep(block.of);
    if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap(deep);
    return [];
  });
}

function deep(pieces: readonly Inline[]): Inline[] {
  return pieces.flatMap((piece) => ('of' in piece ? [piece, ...deep(piece.of)] : [piece]));
}
