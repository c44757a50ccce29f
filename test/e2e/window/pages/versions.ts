import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The dialogs behind a cluster's menu that give it another version of DC/OS. */
export interface Versions {
  askToUpgrade(): Promise<UpgradeDialog>;
  askToRebuild(): Promise<RebuildDialog>;
}

interface VersionDialog {
  readonly dialog: Locator;
  /** What will happen, told before it does. */
  readonly consequences: Locator;
  /** Opens the list of versions and gives the entry of one. */
  option(version: string): Promise<Locator>;
  /** An installer instead of a version: its path. */
  installer(path: string): Promise<void>;
  cancel(): Promise<void>;
}

export interface UpgradeDialog extends VersionDialog {
  readonly upgrade: Locator;
}

export interface RebuildDialog extends VersionDialog {
  readonly name: Locator;
  readonly replace: Locator;
  /** The old cluster's name once more, where it is replaced. */
  readonly typed: Locator;
  readonly create: Locator;
}

export function versionsOn(page: Page, { text }: Words): Versions {
  const opened = async (entry: string, title: string): Promise<VersionDialog> => {
    await page.getByRole('button', { name: text('cluster.more') }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByLabel(text('versions-page.version')).first().waitFor();
    return {
      dialog,
      consequences: dialog.getByRole('status', { name: text('changes-page.consequences') }),
      option: async (version) => {
        await dialog.getByRole('combobox', { name: text('versions-page.version') }).click();
        return page.getByRole('option', { name: new RegExp(`^${version.replaceAll('.', '\\.')}`) });
      },
      installer: async (path) => {
        await dialog.getByRole('radio', { name: text('versions-page.installer') }).check();
        const field = dialog.getByRole('textbox', { name: text('versions-page.path') });
        await field.fill(path);
        await field.blur();
      },
      cancel: async () => {
        await dialog.getByRole('button', { name: text('action.cancel') }).click();
        await dialog.waitFor({ state: 'hidden' });
      },
    };
  };
  const shownName = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  return {
    askToUpgrade: async () => {
      const title = text('upgrade-page.title', { name: await shownName() });
      const base = await opened(text('upgrade-page.open'), title);
      const upgrade = base.dialog.getByRole('button', { name: text('upgrade-page.do') });
      return { ...base, upgrade };
    },
    askToRebuild: async () => {
      const name = await shownName();
      const title = text('rebuild-page.title', { name });
      const base = await opened(text('rebuild-page.open'), title);
      const { dialog } = base;
      const [before = ''] = text('rebuild-page.do', { name: '|' }).split('|');
      return {
        ...base,
        name: dialog.getByRole('textbox', { name: text('rebuild-page.name') }),
        replace: dialog.getByRole('checkbox', { name: text('rebuild-page.replace', { name }) }),
        typed: dialog.getByRole('textbox', { name: text('destroy.type', { name }) }),
        create: dialog.getByRole('button', { name: before.trim() }),
      };
    },
  };
}
