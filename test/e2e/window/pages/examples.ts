import type { Locator, Page } from 'playwright-core';
import type { ExampleState } from '../../../../src/shared/api/examples.ts';
import type { MessageCode } from '../../../../src/shared/messages/message.ts';
import type { Words } from './words.ts';

/** The examples of the cluster whose page is shown. */
export interface ExamplesPage {
  card(id: ExampleId): ExampleCard;
  /** All that there are. */
  readonly cards: Locator;
}

type ExampleId = 'web' | 'stress' | 'minuteman' | 'jenkins' | 'private-registry' | 'oinker';

export interface ExampleCard {
  readonly card: Locator;
  readonly run: Locator;
  readonly open: Locator;
  /** Waits until the example is said to be so. */
  is(state: ExampleState): Promise<void>;
  part(app: string): Locator;
  /** Removes it, having read what becomes of its data. */
  remove(data: MessageCode): Promise<void>;
}

export function examplesPage(page: Page, { text }: Words): ExamplesPage {
  const main = page.getByRole('tabpanel', { name: text('cluster.tab.examples') });
  return {
    cards: main.getByRole('region'),
    card: (id) => {
      const title = text(`example.${id}.title`);
      const card = main.getByRole('region', { name: title, exact: true });
      const button = (code: MessageCode) =>
        card.getByRole('button', { name: `${text(code)}: ${title}`, exact: true });
      return {
        card,
        run: button('examples-page.run'),
        open: button('examples-page.open'),
        is: (state) =>
          card
            .getByRole('status')
            .getByText(text(`example.state.${state}`), { exact: true })
            .waitFor(),
        part: (app) =>
          card
            .getByRole('list', { name: text('examples-page.parts') })
            .getByRole('listitem')
            .filter({ hasText: app }),
        remove: async (data) => {
          await button('examples-page.remove').click();
          const asked = card.getByRole('group', {
            name: `${text('examples-page.remove')}: ${title}`,
          });
          await asked.getByText(text(data)).waitFor();
          await asked.getByRole('button', { name: text('examples-page.remove') }).click();
        },
      };
    },
  };
}
