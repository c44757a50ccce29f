import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The user guide. */
export interface Help {
  /** Opens it from the side of the window. */
  open(): Promise<void>;
  /** Chooses a page or a section by its title. */
  choose(title: string): Promise<void>;
  search(words: string): Promise<void>;
  readonly results: Locator;
  /** The page that is read. */
  readonly article: Locator;
  heading(name: string): Locator;
}

export function help(page: Page, { text }: Words): Help {
  const main = page.getByRole('main');
  const article = main.getByRole('article');
  const contents = main.getByRole('navigation', { name: text('help-page.contents') });
  const side = page.getByRole('navigation', { name: text('frame.navigation') });
  return {
    open: async () => {
      await side.getByRole('link', { name: text('frame.help'), exact: true }).click();
      await article.waitFor();
    },
    choose: (title) => contents.getByRole('link', { name: title, exact: true }).click(),
    search: (words) => main.getByRole('searchbox', { name: text('help-page.search') }).fill(words),
    results: main.getByRole('region', { name: text('help-page.results') }),
    article,
    heading: (name) => article.getByRole('heading', { name, exact: true }),
  };
}
