import type { Locator, Page } from 'playwright-core';
import { type PageId, pages } from '../../../../src/renderer/wizard/draft/draft.ts';
import type { ProviderId } from '../../../../src/shared/cluster/kinds.ts';
import type { Words } from './words.ts';

/** The questions from nothing to a cluster. */
export interface Wizard {
  /** Waits until that page of the wizard is shown. */
  on(step: PageId): Promise<void>;
  next(to: PageId): Promise<void>;
  back(to: PageId): Promise<void>;
  /** From the page that is shown to a later one. */
  through(from: PageId, to: PageId): Promise<void>;
  provider(id: ProviderId): Locator;
  preset(id: '1m-1a-1p' | '1m-2a-1p' | '1m-3a-1p'): Locator;
  chooseVersion(version: string): Promise<void>;
  /** A button of the options that opens the field below it. */
  option(item: 'name' | 'domain' | 'network' | 'names' | 'speed'): Locator;
  setName(name: string): Promise<void>;
  /** Has the machines named in the hosts file, although they are simulated. */
  wantNames(): Promise<void>;
  /** On the page of the command line. */
  chooseCli(which: 'user' | 'system' | 'none'): Promise<void>;
  /** Files of this computer that would be changed. */
  readonly changes: Locator;
  setSpeed(speed: number): Promise<void>;
  create(): Promise<void>;
  /** Forgets every answer and waits for the first page. */
  startOver(): Promise<void>;
  /** What has to be put right before Next. */
  readonly errors: Locator;
  /** The way that shows the machines as a table or as a file. */
  topologyAs(what: 'table' | 'file'): Promise<void>;
  pressNext(): Promise<void>;
}

export function wizard(page: Page, { text }: Words): Wizard {
  const press = (code: 'action.next' | 'action.back' | 'wizard.create') =>
    page.getByRole('button', { name: text(code), exact: true }).click();
  const presets = page.getByRole('radiogroup', { name: text('wizard.topology.presets') });
  const on = async (step: PageId) => {
    await page.getByRole('heading', { level: 2, name: text(`wizard.${step}.title`) }).waitFor();
    // The machines to choose from are fetched when the page opens.
    if (step === 'topology') await presets.getByRole('radio', { checked: true }).waitFor();
  };
  const option: Wizard['option'] = (item) =>
    page.getByRole('button', { name: new RegExp(`^${text(`wizard.option.${item}`)}`) });
  const next = async (to: PageId) => {
    await press('action.next');
    await on(to);
  };
  return {
    on,
    next,
    back: async (to) => {
      await press('action.back');
      await on(to);
    },
    through: async (from, to) => {
      for (const step of pages.slice(pages.indexOf(from) + 1, pages.indexOf(to) + 1)) {
        await next(step);
      }
    },
    provider: (id) => page.getByRole('radio', { name: text(`wizard.provider.${id}`) }),
    preset: (id) => presets.getByRole('radio', { name: text(`wizard.preset.${id}`) }),
    chooseVersion: async (version) => {
      const minor = version.split('.').slice(0, 2).join('.');
      await page.getByRole('tab', { name: minor, exact: true }).click();
      await page.getByRole('radio', { name: version }).click();
    },
    option,
    setName: async (name) => {
      await option('name').click();
      const field = page.getByRole('textbox', { name: text('wizard.option.name') });
      await field.fill(name);
      await field.press('Tab');
    },
    wantNames: async () => {
      await option('names').click();
      await page.getByRole('switch', { name: text('wizard.options.names') }).check();
    },
    chooseCli: (which) =>
      page.getByRole('radio', { name: text(`wizard.command-line.${which}`) }).check(),
    changes: page.getByRole('region', { name: text('wizard.review.files') }),
    setSpeed: async (speed) => {
      await option('speed').click();
      await page.getByRole('textbox', { name: text('wizard.options.speed') }).fill(String(speed));
    },
    create: () => press('wizard.create'),
    startOver: async () => {
      const link = page.getByRole('button', { name: text('wizard.start-over') });
      await page.getByRole('heading', { level: 1, name: text('frame.new') }).waitFor();
      if (await link.isVisible()) await link.click();
      await on('computer');
    },
    errors: page.getByRole('region', { name: text('wizard.errors') }),
    topologyAs: (what) =>
      page
        .getByRole('tab', {
          name: what === 'table' ? text('wizard.topology.table') : 'VagrantConfig.yaml',
        })
        .click(),
    pressNext: () => press('action.next'),
  };
}
