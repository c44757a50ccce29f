import { type GuidePage, guidePage } from '../../shared/guide/guide.ts';
import { guidePages } from '../../shared/guide/pages.ts';
import type { Language } from '../../shared/messages/languages.ts';
import { persistently } from '../layout/later.ts';

export type Guide = readonly GuidePage[];

/** The same files that `docs/guide` shows; each language is fetched, as a whole, when it is read. */
const languages = {
  en: async () => (await persistently(() => import('./texts-en.ts'))).files,
  zh: async () => (await persistently(() => import('./texts-zh.ts'))).files,
} as const satisfies Record<Language, () => Promise<unknown>>;

const read = new Map<Language, Promise<Guide>>();

/** All pages of a language in their order; fetched and read once. Fails where they cannot be fetched. */
export function readGuide(language: Language): Promise<Guide> {
  const known = read.get(language) ?? readPages(language);
  read.set(language, known);
  // What could not be fetched is tried again the next time.
  known.catch(() => read.delete(language));
  return known;
}

async function readPages(language: Language): Promise<Guide> {
  const files = await languages[language]();
  return guidePages.map((name) =>
    guidePage(name, files[`../../../docs/guide/${language}/${name}.md`] ?? ''),
  );
}
