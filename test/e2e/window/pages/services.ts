import type { Locator, Page } from 'playwright-core';
import type { MessageCode } from '../../../../src/shared/messages/message.ts';
import type { Words } from './words.ts';

type Deed = 'scale' | 'start' | 'restart' | 'suspend' | 'destroy';

/** What runs on the cluster whose page is shown. */
export interface ServicesPage {
  /** Opens the dialog for a new app, types its definition and runs it. */
  run(definition: string): Promise<void>;
  app(id: string): Locator;
  /** Presses a button of an app. */
  press(deed: Deed, id: string): Promise<void>;
  /** The tasks of an app. */
  tasks(app: string): Locator;
  agent(machine: string): Locator;
  readonly dialog: Locator;
  /** What Marathon is about. */
  readonly deployments: Locator;
  button(code: MessageCode): Locator;
  search(words: string): Promise<void>;
  addRepository(name: string, address: string): Promise<void>;
}

export function servicesPage(page: Page, { text }: Words): ServicesPage {
  const main = page.getByRole('tabpanel', { name: text('cluster.tab.services') });
  const dialog = page.getByRole('dialog');
  const rows = (of: 'apps' | 'tasks') =>
    main.getByRole('table', { name: text(`services-page.${of}`), exact: true }).getByRole('row');
  const packages = main.getByRole('region', { name: text('services-page.repositories') });
  return {
    async run(definition) {
      await main.getByRole('button', { name: text('services-page.run') }).click();
      await dialog.getByRole('textbox').fill(definition);
      await dialog.getByRole('button', { name: text('services-page.run.do') }).click();
    },
    app: (id) => rows('apps').filter({ hasText: id }),
    press: (deed, id) =>
      main.getByRole('button', { name: `${text(`services-page.${deed}`)}: ${id}` }).click(),
    tasks: (app) => rows('tasks').filter({ hasText: app }),
    agent: (machine) => main.getByRole('listitem', { name: machine }),
    dialog,
    deployments: main.getByRole('status'),
    button: (code) => page.getByRole('button', { name: text(code), exact: true }),
    async search(words) {
      await main.getByRole('textbox', { name: text('services-page.search') }).fill(words);
      await main
        .getByRole('button', { name: text('services-page.search.do'), exact: true })
        .click();
    },
    async addRepository(name, address) {
      await packages.getByRole('textbox', { name: text('services-page.name') }).fill(name);
      await packages.getByRole('textbox', { name: text('services-page.address') }).fill(address);
      await packages.getByRole('button', { name: text('services-page.repositories.add') }).click();
    },
  };
}
