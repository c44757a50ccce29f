import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The names of a cluster on this computer. */
export interface NamesTab {
  /** Waits until it says this of the file. */
  written(state: 'yes' | 'no' | 'outdated', file: string): Promise<void>;
  act(what: 'apply' | 'apply-again' | 'remove' | 'look'): Promise<void>;
  /** Removes what vagrant-hostmanager left, and says yes to it. */
  removeForeign(): Promise<void>;
  /** Puts the newest of the versions that are kept back, and says yes to it. */
  restoreNewest(): Promise<void>;
  /** Where a name leads, and whether it should. */
  row(name: string): Locator;
  conflicts(): Locator;
  versions(): Locator;
  /** How the last change ended. */
  readonly outcome: Locator;
}

export function namesTab(page: Page, { text }: Words): NamesTab {
  const main = page.getByRole('main');
  const history = main.getByRole('table', { name: text('names-page.history') });
  const versions = () => history.getByRole('row').filter({ has: page.getByRole('button') });
  const press = (name: string) => main.getByRole('button', { name, exact: true }).click();
  return {
    written: (state, file) =>
      main.getByText(text(`names-page.written.${state}`, { file })).waitFor(),
    act: (what) => press(text(`names-page.${what}`)),
    removeForeign: async () => {
      const name = text('names-page.foreign.remove');
      await press(name);
      await main.getByRole('group', { name }).getByRole('button', { name }).click();
    },
    restoreNewest: async () => {
      const name = text('names-page.restore');
      await versions().first().getByRole('button').click();
      await versions().first().getByRole('button', { name, exact: true }).click();
    },
    row: (name) =>
      main
        .getByRole('table', { name: text('names-page.each') })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    conflicts: () =>
      main.getByRole('region', { name: text('names-page.conflicts') }).getByRole('listitem'),
    versions,
    outcome: main.getByRole('region', { name: text('names-page.outcome') }),
  };
}
