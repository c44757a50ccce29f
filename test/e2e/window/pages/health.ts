import type { Locator, Page } from 'playwright-core';
import type { HealthVerdict } from '../../../../src/shared/api/health.ts';
import type { Words } from './words.ts';

/** How the cluster is whose page is shown. */
export interface HealthPage {
  /** Waits until DC/OS is said to be so. */
  is(verdict: HealthVerdict): Promise<void>;
  row(of: 'units' | 'nodes' | 'agents', name: string): Locator;
  readonly allUnits: Locator;
  readonly logIn: Locator;
}

export function healthPage(page: Page, { text }: Words): HealthPage {
  const main = page.getByRole('tabpanel', { name: text('cluster.tab.health') });
  return {
    is: (verdict) =>
      main
        .getByRole('status')
        .getByText(text(`health.verdict.${verdict}`), { exact: true })
        .waitFor(),
    row: (of, name) =>
      main
        .getByRole('table', { name: text(`health-page.${of}`) })
        .getByRole('row')
        .filter({ hasText: name })
        .first(),
    allUnits: main.getByRole('button', { name: text('health-page.units.all') }),
    logIn: main.getByRole('button', { name: text('health-page.log-in') }),
  };
}
