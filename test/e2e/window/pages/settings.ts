import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The page of the settings. */
export interface Settings {
  /** Chooses a colour scheme or a language by the word that stands there. */
  choose(group: 'theme' | 'language', choice: string): Promise<void>;
  choice(group: 'theme' | 'language', choice: string): Locator;
}

export function settings(page: Page, { text }: Words): Settings {
  const group = (which: 'theme' | 'language') =>
    page.getByRole('radiogroup', { name: text(`settings-page.${which}`) });
  return {
    choice: (which, name) => group(which).getByRole('radio', { name, exact: true }),
    choose: (which, name) => group(which).getByText(name, { exact: true }).click(),
  };
}
