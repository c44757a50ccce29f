import type { Catalogue } from './message.ts';

/**
 * The languages of the window. Each catalogue is loaded when it is shown, so that a page fetches only its
 * own. (English comes with `message.ts`, because it stands in where a text is rendered for a log.)
 */
const languages = {
  en: async (): Promise<Catalogue> => (await import('./en/index.ts')).en,
  zh: async (): Promise<Catalogue> => (await import('./zh/index.ts')).zh,
};

export type Language = keyof typeof languages;

/** Each language by the name its speakers give it, for a choice of languages. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** The catalogue of a language; fails only where its file cannot be fetched. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return languages[language]();
}

/**
 * The first of the user's languages that there is a catalogue for, else English. Takes BCP 47 tags, as
 * `navigator.languages` and Electron's `getPreferredSystemLanguages()` give them. Traditional Chinese
 * gets the Simplified catalogue: it is nearer to its readers than English.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split('-', 1);
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return 'en';
}
