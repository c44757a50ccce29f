import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

type Group = 'fail' | 'warn' | 'unknown' | 'pass' | 'muted';

/** The page of the checks of this computer. */
export interface Doctor {
  /** Waits until everything has been looked at. */
  done(): Promise<void>;
  again(): Promise<void>;
  group(name: Group): Locator;
  /** A check within a group, by its title. */
  check(group: Group, title: string): Locator;
}

export function doctor(page: Page, { text }: Words): Doctor {
  const main = page.getByRole('main');
  const group = (name: Group) =>
    main.getByRole('region', { name: text(`doctor-page.group.${name}`), exact: true });
  const again = main.getByRole('button', { name: text('wizard.check-again') });
  return {
    done: async () => {
      await main.getByRole('listitem').first().waitFor();
      await again.and(page.locator(':enabled')).waitFor();
    },
    again: () => again.click(),
    group,
    check: (name, title) =>
      group(name)
        .getByRole('listitem')
        .filter({ has: page.getByText(title, { exact: true }) }),
  };
}
