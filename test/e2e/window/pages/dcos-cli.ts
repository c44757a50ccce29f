import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The command line tool of a cluster. */
export interface DcosCliTab {
  /** Which tool fits, and which copies are here. */
  readonly copies: Locator;
  /** What it knows of the cluster. */
  knows(name: string): Locator;
  /** Path of a tool that the user has. */
  takeFile(path: string): Promise<void>;
  install(): Promise<void>;
  logIn(): Promise<void>;
  /** Takes all away, and says yes to it. */
  uninstall(): Promise<void>;
}

export function dcosCliTab(page: Page, { text }: Words): DcosCliTab {
  const main = page.getByRole('main');
  const region = (name: string) => main.getByRole('region', { name, exact: true });
  const install = region(text('dcos-cli-page.install'));
  return {
    copies: region(text('dcos-cli-page.tool')),
    knows: (name) => region(text('dcos-cli-page.cluster', { name })),
    takeFile: async (path) => {
      const field = install.getByRole('textbox', { name: text('dcos-cli-page.file') });
      await field.fill(path);
      await field.press('Tab');
    },
    install: () =>
      install.getByRole('button', { name: text('dcos-cli-page.install.do'), exact: true }).click(),
    logIn: () =>
      main.getByRole('button', { name: text('dcos-cli-page.login'), exact: true }).click(),
    uninstall: async () => {
      const name = text('dcos-cli-page.uninstall');
      await main.getByRole('button', { name, exact: true }).click();
      await main.getByRole('group', { name }).getByRole('button', { name }).click();
    },
  };
}
