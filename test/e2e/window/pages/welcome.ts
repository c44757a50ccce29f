import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The invitation of an app without clusters. */
export interface Welcome {
  readonly heading: Locator;
  shown(): Promise<void>;
  create(): Promise<void>;
  tryWithoutMachines(): Promise<void>;
}

export function welcome(page: Page, { text }: Words): Welcome {
  const heading = page.getByRole('heading', { name: text('welcome.title') });
  return {
    heading,
    shown: () => heading.waitFor(),
    create: () => page.getByRole('button', { name: text('welcome.create') }).click(),
    tryWithoutMachines: () => page.getByRole('button', { name: text('welcome.simulated') }).click(),
  };
}
