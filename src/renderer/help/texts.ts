import { type GuidePage, guidePage } from '../../shared/guide/guide.ts';
import { type GuidePageName, guidePages } from '../../shared/guide/pages.ts';
import type { Language } from '../../shared/messages/languages.ts';

/** The same files that `docs/guide` shows; each language is fetched when it is read. */
const files: Readonly<Record<Language, Readonly<Record<string, () => Promise<unknown>>>>> = {
  en: import.meta.glob('../../../docs/guide/en/*.md', { query: '?raw', import: 'default' }),
  zh: import.meta.glob('../../../docs/guide/zh/*.md', { query: '?raw', import: 'default' }),
};

export type Guide = readonly GuidePage[];

const read = new Map<Language, Promise<Guide>>();

/** All pages of a language in their order; fetched and read once. Fails where a file cannot be fetched. */
export function readGuide(language: Language): Promise<Guide> {
  const known =
    read.get(language) ?? Promise.all(guidePages.map((name) => readPage(language, name)));
  read.set(language, known);
  // What could not be fetched is tried again the next time.
  known.catch(() => read.delete(language));
  return known;
}

async function readPage(language: Language, name: GuidePageName): Promise<GuidePage> {
  const text = await files[language][`../../../docs/guide/${language}/${name}.md`]?.();
  return guidePage(name, String(text ?? ''));
}
