import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** DC/OS's configuration: what is chosen for it, and the view of it in the review and among a cluster's files. */
export interface Config {
  /** Opens one of the two options of the page. */
  open(item: 'configuration' | 'dcos-proxy'): Promise<void>;
  readonly login: Locator;
  nameResolvers(text: string): Promise<void>;
  nameProxy(text: string): Promise<void>;
  /** On the page of the version: a config.yaml to start from. */
  nameTemplate(path: string): Promise<void>;
  /** Opens the lines in the review, where no file of one's own has opened them. */
  showLines(): Promise<void>;
  /** The line of a key: its sign, its value and who says it. */
  line(text: string): Locator;
  /** What stands before the lines of the review. */
  readonly summary: Locator;
}

export function configOn(page: Page, { text }: Words): Config {
  const fill = async (label: string, value: string) => {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.press('Tab');
  };
  const press = async (name: string | RegExp) => {
    const button = page.getByRole('button', { name });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  };
  return {
    open: (item) => press(new RegExp(`^${text(`wizard.option.${item}`)}`)),
    login: page.getByRole('switch', { name: text('wizard.options.config.login') }),
    nameResolvers: (value) => fill(text('wizard.options.config.resolvers'), value),
    nameProxy: (value) => fill(text('wizard.options.dcos-proxy.http'), value),
    nameTemplate: async (path) => {
      await press(text('wizard.sources'));
      await fill(text('wizard.sources.config'), path);
    },
    showLines: async () => {
      await page.getByText(text('wizard.review.config.show')).click();
      await page.getByRole('group', { name: text('config.lines') }).waitFor();
    },
    line: (value) =>
      page
        .getByRole('group', { name: text('config.lines') })
        .getByRole('listitem')
        .filter({ hasText: value }),
    summary: page.getByRole('region', { name: text('wizard.review.config'), exact: true }),
  };
}
