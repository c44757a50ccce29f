import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** What machines get beside DC/OS: on the wizard's page of options, in its review and on a cluster's page. */
export interface Extras {
  wantRegistry(): Promise<void>;
  nameJava(path: string): Promise<void>;
  /** Chooses how machines see a folder; its fields follow. */
  mountBy(method: 'none' | 'virtualbox' | 'nfs' | 'rsync'): Promise<void>;
  nameFolder(path: string): Promise<void>;
  readonly vbguest: Locator;
  /** Where a cluster's page says that its registry is. */
  readonly registry: Locator;
}

export function extrasOn(page: Page, { text }: Words): Extras {
  const open = async (item: 'registry' | 'java' | 'mount') => {
    const button = page.getByRole('button', {
      name: new RegExp(`^${text(`wizard.option.${item}`)}`),
    });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  };
  const fill = async (label: string, value: string) => {
    const field = page.getByRole('textbox', { name: label });
    await field.fill(value);
    await field.press('Tab');
  };
  return {
    wantRegistry: async () => {
      await open('registry');
      await page.getByRole('switch', { name: text('wizard.options.registry') }).check();
    },
    nameJava: async (path) => {
      await open('java');
      await fill(text('wizard.options.java'), path);
    },
    mountBy: async (method) => {
      await open('mount');
      await page
        .getByRole('combobox', { name: text('wizard.options.mount.method') })
        .selectOption(method);
    },
    nameFolder: (path) => fill(text('wizard.options.mount.folder'), path),
    vbguest: page.getByRole('switch', { name: text('wizard.options.mount.vbguest') }),
    registry: page
      .getByRole('region', { name: text('use.title') })
      .getByRole('definition')
      .filter({ hasText: ':5000' }),
  };
}
