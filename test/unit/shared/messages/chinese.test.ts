import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/shared/messages/en/index.ts';
import type {
  Catalogue,
  CatalogueEntry,
  MessageCode,
} from '../../../../src/shared/messages/message.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';

const english: Catalogue = en;
const codes = Object.keys(english) as MessageCode[];
const pairs = codes.map((code) => [code, english[code], zh[code]] as const);

const subjects = (language: string) =>
  readdirSync(new URL(`../../../../src/shared/messages/${language}/`, import.meta.url)).sort();

describe('the Chinese catalogue', () => {
  it('has the subjects and the codes of the English one', () => {
    expect(subjects('zh')).toEqual(subjects('en'));
    expect(Object.keys(zh).sort()).toEqual(codes.toSorted());
  });

  it.each(pairs)('%s says as much as in English', (_code, ours, theirs) => {
    expect(theirs.text.trim()).not.toBe('');
    expect(values(theirs.text)).toEqual(values(ours.text));
    expect(theirs.remedy === undefined).toBe(ours.remedy === undefined);
    expect(values(theirs.remedy ?? '')).toEqual(values(ours.remedy ?? ''));
  });

  it.each(pairs)('%s is Chinese wherever English has words', (_code, ours, theirs) => {
    for (const part of ['text', 'remedy'] as const) {
      if (hasWords(ours[part] ?? '')) expect(theirs[part]).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(pairs)('%s has the punctuation of Chinese', (_code, _ours, theirs) => {
    for (const sentence of sentences(theirs)) {
      // Half-width marks between Chinese characters or after them are slips of the keyboard.
      expect(sentence).not.toMatch(/\p{Script=Han}\s*[,;:!?()"]|[,;!?()"]\s*\p{Script=Han}/u);
      expect(sentence).not.toMatch(/\p{Script=Han}\.(\s|$)/u);
    }
  });

  it.each(pairs)('%s calls a box by its Chinese name', (_code, _ours, theirs) => {
    // The setting and the command called "box" keep their name.
    for (const sentence of sentences(theirs)) {
      expect(sentence).not.toMatch(/(?<![\w.“]|设置 )box(?![\w.”]| 镜像)/i);
    }
  });

  it.each(pairs.filter(([code]) => /^[A-Z]/.test(code)))(
    '%s, a problem, says what to do',
    (_code, _ours, { remedy }) => {
      expect(remedy).toMatch(/\S.*[。：}！？）]$/u);
    },
  );
});

/** The parameters whose value is shown, each once; a plural form of English shows none. */
function values(text: string): string[] {
  const shown = [...text.matchAll(/\{(\w+)(\|[^{}]*)?\}/g)].filter(([, , plural]) => !plural);
  return [...new Set(shown.map(([, name = '']) => name))].sort();
}

/** Whether something is left to translate without values, commands, and names that are the same everywhere. */
function hasWords(text: string): boolean {
  const names =
    /DC\/OS( Vagrant Desktop)?|CPUs?|URL|VirtualBox|Vagrant\w*|GitHub|[GM]i?B|ssh|\bs\b/gi;
  return /\p{Letter}/u.test(text.replaceAll(/`[^`]*`|\{[^{}]*\}/g, '').replaceAll(names, ''));
}

function sentences({ text, remedy = '' }: CatalogueEntry): string[] {
  return [text, remedy].map((part) => part.replaceAll(/`[^`]*`/g, ''));
}
