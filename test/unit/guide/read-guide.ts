import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type GuidePage, guidePage } from '../../../src/shared/guide/guide.ts';
import type { Block } from '../../../src/shared/guide/markdown.ts';
import { guidePages } from '../../../src/shared/guide/pages.ts';
import type { Language } from '../../../src/shared/messages/languages.ts';

export const guideFolder = resolve(import.meta.dirname, '../../../docs/guide');

/** The pages of a language as the window reads them. */
export function readGuidePages(language: Language): GuidePage[] {
  return guidePages.map((name) =>
    guidePage(name, readFileSync(join(guideFolder, language, `${name}.md`), 'utf8')),
  );
}

export type CodeBlock = Extract<Block, { kind: 'code' }>;

/** All blocks of a page, also those within lists and notes. */
export function blocksOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...blocksOf(block.items.flat())];
    if (block.kind === 'note') return [block, ...blocksOf(block.of)];
    return [block];
  });
}

/** Commands to type: blocks of `sh`. Those without a note are run by a test. */
export function commandBlocks(page: GuidePage): CodeBlock[] {
  return blocksOf(page.blocks).filter(
    (block): block is CodeBlock => block.kind === 'code' && block.language === 'sh',
  );
}
