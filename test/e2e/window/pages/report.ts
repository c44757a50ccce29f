import type { Download, Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The page with the report for whoever helps. */
export interface Report {
  /** Opens it from the page about the program. */
  openFromAbout(): Promise<void>;
  /** Opens it from what a failed operation of the shown cluster left. */
  openFromFailure(): Promise<void>;
  /** Waits until everything is collected. */
  made(): Promise<void>;
  about(cluster: string): Promise<void>;
  files(): Promise<string[]>;
  /** Shows a file's text and gives it. */
  textOf(file: string): Locator;
  choose(file: string): Promise<void>;
  download(): Promise<Download>;
}

export function report(page: Page, { text }: Words): Report {
  const main = page.getByRole('main');
  const list = main.getByRole('list', { name: text('report-page.files') });
  const button = main.getByRole('button', {
    name: new RegExp(
      `^${text('report-page.download')
        .replace(/[(（].*/, '')
        .trim()}`,
    ),
  });
  const titled = () =>
    page.getByRole('heading', { level: 1, name: text('report-page.title') }).waitFor();
  return {
    openFromAbout: async () => {
      await main.getByRole('link', { name: text('report-page.title') }).click();
      await titled();
    },
    openFromFailure: async () => {
      await main.getByRole('link', { name: text('report-page.link') }).click();
      await titled();
    },
    made: () => button.waitFor(),
    about: async (cluster) => {
      await main.getByRole('combobox', { name: text('report-page.scope') }).click();
      await page.getByRole('option', { name: cluster, exact: true }).click();
    },
    files: async () => {
      const names = await list.getByRole('button').allTextContents();
      return names.map((name) => name.replace(/[\d.]+ [KMG]B.*$/, ''));
    },
    textOf: (file) => main.getByRole('region', { name: text('report-page.text', { name: file }) }),
    choose: (file) => list.getByRole('button', { name: new RegExp(`^${file}`) }).click(),
    download: async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return download;
    },
  };
}
