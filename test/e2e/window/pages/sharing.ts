import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** Taking clusters in, giving them away, and taking lost ones back. */
export interface SharingPages {
  /** Opens the import page and looks at what lies there. */
  look(path: string): Promise<void>;
  /** The name that the cluster will have here. */
  readonly name: Locator;
  readonly create: Locator;
  readonly adopt: Locator;
  /** Saves the cluster whose files are shown as one file; gives the file's place. */
  saveFile(folder: string): Promise<string>;
  saveFolder(folder: string): Promise<void>;
  forget(): Promise<void>;
  takeBack(cluster: string): Promise<void>;
  readonly lost: Locator;
}

export function sharingPages(page: Page, { text }: Words): SharingPages {
  const main = page.getByRole('main');
  const side = page.getByRole('navigation', { name: text('frame.navigation') });
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  return {
    look: async (path) => {
      await side.getByRole('link', { name: text('import-page.entry'), exact: true }).click();
      await page.getByRole('heading', { level: 1, name: text('import-page.title') }).waitFor();
      await main.getByRole('textbox', { name: text('import-page.path') }).fill(path);
      await button(text('import-page.look')).click();
    },
    name: main.getByRole('textbox', { name: text('import-page.name') }),
    create: button(text('import-page.create')),
    adopt: button(text('import-page.adopt')),
    saveFile: async (folder) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(text('export.file')).click(),
      ]);
      const path = `${folder}/${download.suggestedFilename()}`;
      await download.saveAs(path);
      return path;
    },
    saveFolder: async (folder) => {
      await main.getByRole('textbox', { name: text('export.folder') }).fill(folder);
      await button(text('export.folder.do')).click();
      await main.getByText(text('export.done', { path: folder })).waitFor();
    },
    forget: async () => {
      await button(text('adopted.forget')).click();
      await main
        .getByRole('group', { name: text('adopted.forget') })
        .getByRole('button', { name: text('adopted.forget') })
        .click();
    },
    takeBack: (cluster) => button(`${text('lost.take-back')}: ${cluster}`).click(),
    lost: main.getByRole('region', { name: text('lost.title') }),
  };
}
