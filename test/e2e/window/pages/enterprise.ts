import type { Locator, Page } from 'playwright-core';
import { freshDraft } from '../../../../src/renderer/wizard/draft/draft.ts';
import type { Words } from './words.ts';

/** What an installer of DC/OS Enterprise is asked for, on the wizard's page of versions. */
export interface Enterprise {
  /** Opens that page with the installer at this path; real machines are chosen before. */
  openWith(installer: string): Promise<void>;
  readonly password: Locator;
  readonly again: Locator;
  readonly license: Locator;
  readonly use: Locator;
  /** Fills all three fields in and hands them over. */
  give(password: string, license: string): Promise<void>;
  /** Says that they were taken. */
  readonly taken: Locator;
}

/** A topology that fits on every computer. */
const topology = `m1:
  ip: 192.168.57.90
  cpus: 1
  memory: 512
  type: master
boot:
  ip: 192.168.57.50
  cpus: 1
  memory: 512
  type: boot
`;

export function enterpriseOn(page: Page, { text }: Words): Enterprise {
  const region = page.getByRole('region', { name: text('secrets.title') });
  const field = (code: 'secrets.password' | 'secrets.password.again' | 'secrets.license') =>
    region.getByLabel(text(code), { exact: true });
  const use = region.getByRole('button', { name: text('secrets.use') });
  const taken = region.getByText(text('secrets.taken'));
  const [password, again, license] = [
    field('secrets.password'),
    field('secrets.password.again'),
    field('secrets.license'),
  ];
  return {
    openWith: async (installer) => {
      const draft = {
        ...freshDraft,
        page: 'version',
        reached: 2,
        provider: 'lxc',
        text: topology,
        source: 'installer',
        installer,
      };
      // As the window that a reload finds: no computer of a test has all that real machines need.
      await page.evaluate((kept) => {
        sessionStorage.setItem('dcos-vagrant-wizard', kept);
        location.hash = '/new';
      }, JSON.stringify(draft));
      await page.reload();
      await password.waitFor();
    },
    password,
    again,
    license,
    use,
    give: async (typed, key) => {
      await password.fill(typed);
      await again.fill(typed);
      await license.fill(key);
      await use.click();
      await taken.waitFor();
    },
    taken,
  };
}
