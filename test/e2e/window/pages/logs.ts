import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** Logs of a cluster: of what was done with it, and of its machines. */
export interface LogsTab {
  /** Shows the journal of a machine. */
  ofMachine(machine: string): Promise<void>;
  /** Shows only what one unit of the machine says; empty for all. */
  ofUnit(unit: string): Promise<void>;
  /** Looks for text in the whole log. */
  find(wanted: string): Promise<void>;
  /** The lines that are drawn. */
  readonly lines: Locator;
  /** How many lines there are, drawn or not. */
  count(): Promise<number>;
  /** What stands where there are no lines, and beside them. */
  says(sentence: string): Promise<void>;
}

export function logsTab(page: Page, { text }: Words): LogsTab {
  const main = page.getByRole('main');
  const log = main.getByRole('region', { name: text('logs.title') });
  const choose = async (what: 'logs.machine' | 'logs.unit', option: string) => {
    await main.getByRole('combobox', { name: text(what) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  return {
    ofMachine: async (machine) => {
      const source = main.getByRole('radiogroup', { name: text('logs.source') });
      await source.getByText(text('logs.source.machine'), { exact: true }).click();
      await choose('logs.machine', machine);
    },
    ofUnit: (unit) => choose('logs.unit', unit === '' ? text('logs.all-units') : unit),
    find: async (wanted) => {
      await main.getByRole('searchbox', { name: text('logs.search') }).fill(wanted);
      await page.keyboard.press('Enter');
    },
    lines: log.locator('[lang=en]'),
    count: async () => {
      const [unit = ''] = /\p{L}+$/u.exec(text('logs.lines', { count: '2' })) ?? [];
      const told = await main.getByText(new RegExp(`^[\\d,]+ ${unit}$`)).textContent();
      return Number((told ?? '').replace(/\D/g, ''));
    },
    says: (sentence) => main.getByText(sentence).first().waitFor(),
  };
}
