import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The snapshots of the cluster whose page is shown. */
export interface SnapshotsPage {
  readonly name: Locator;
  readonly take: Locator;
  /** What is said where none was taken. */
  readonly empty: Locator;
  readonly leave: Locator;
  row(snapshot: string): Locator;
  names(): Promise<string[]>;
  /** Opens the question about it. */
  ask(what: 'restore' | 'delete', snapshot: string): Promise<void>;
  confirm(what: 'restore' | 'delete', snapshot: string): Promise<void>;
  clone(name: string): Promise<void>;
}

export function snapshotsPage(page: Page, { text }: Words): SnapshotsPage {
  const main = page.getByRole('main');
  const table = main.getByRole('table');
  const label = (what: 'restore' | 'delete', snapshot: string) =>
    text(`snapshots-page.${what}-of`, { snapshot });
  const button = (scope: Locator, name: string) => scope.getByRole('button', { name, exact: true });
  return {
    name: main.getByRole('textbox', { name: text('snapshots-page.name') }),
    take: button(main, text('snapshots-page.take')),
    empty: main.getByText(text('snapshots-page.empty')),
    leave: button(table, text('action.leave')),
    row: (snapshot) => table.getByRole('row').filter({ hasText: snapshot }).first(),
    names: () => table.getByRole('rowheader').allTextContents(),
    ask: (what, snapshot) => button(table, label(what, snapshot)).first().click(),
    confirm: (what, snapshot) =>
      button(
        table.getByRole('group', { name: label(what, snapshot) }),
        label(what, snapshot),
      ).click(),
    clone: async (name) => {
      await main.getByRole('textbox', { name: text('clone-page.name') }).fill(name);
      await button(main, text('clone-page.do')).click();
    },
  };
}
