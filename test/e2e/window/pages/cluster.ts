import type { Locator, Page } from 'playwright-core';
import type { ClusterState } from '../../../../src/shared/cluster/states.ts';
import type { MessageCode } from '../../../../src/shared/messages/message.ts';
import type { Words } from './words.ts';

export type Tab =
  | 'overview'
  | 'health'
  | 'examples'
  | 'services'
  | 'logs'
  | 'terminal'
  | 'names'
  | 'cli'
  | 'files'
  | 'history'
  | 'snapshots';
type Act = 'cluster.start' | 'cluster.stop' | 'action.cancel' | 'operation.go-on';

/** The page of one cluster. */
export interface ClusterPage {
  /** Waits until the page shows the cluster in that state. */
  is(state: ClusterState): Promise<void>;
  act(what: Act): Promise<void>;
  /** Presses Open DC/OS and gives the page that opens. */
  openDcos(): Promise<Page>;
  tab(name: Tab): Promise<void>;
  /** Waits until the tab shows what it fetches. */
  filled(name: Tab): Promise<void>;
  /** The plan of what is being done. */
  readonly plan: Locator;
  /** A line of the plan that says this of a step's state. */
  steps(state: 'running' | 'done' | 'skipped' | 'waiting' | 'failed' | 'cancelled'): Locator;
  /** A problem that is shown, by its sentence. */
  problem(sentence: string | RegExp): Locator;
  /** What is shown as the known cause of a failure, by its message. */
  knownCause(cause: MessageCode): Locator;
  machines(): Locator;
  /** Opens the dialog that asks for the name. */
  askToDestroy(): Promise<DestroyDialog>;
}

export interface DestroyDialog {
  readonly dialog: Locator;
  readonly name: Locator;
  readonly destroy: Locator;
  cancel(): Promise<void>;
}

export function clusterPage(page: Page, { text }: Words, name: string): ClusterPage {
  const main = page.getByRole('main');
  const plan = main.getByRole('list', { name: text('operation.plan') });
  const contents: Readonly<Record<Tab, Locator>> = {
    overview: main.getByRole('table'),
    health: main.getByRole('table', { name: text('health-page.agents') }),
    services: main.getByRole('textbox', { name: text('services-page.search') }),
    examples: main.getByRole('region', { name: text('example.web.title') }),
    logs: main.getByRole('region', { name: text('logs.title') }).getByText(/\w/),
    terminal: main.getByRole('combobox', { name: text('shell.machine') }),
    snapshots: main.getByRole('region', { name: text('snapshots-page.take') }),
    names: main.getByRole('table', { name: text('names-page.each') }),
    cli: main.getByRole('region', { name: text('dcos-cli-page.tool') }),
    files: main.getByRole('region', { name: 'VagrantConfig.yaml' }),
    history: main.getByRole('table'),
  };
  return {
    is: async (state) => {
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await main
        .getByRole('status')
        .getByText(text(`cluster-state.${state}`), { exact: true })
        .first()
        .waitFor()
        .catch(async (error: Error) => {
          throw new Error(`${error.message}\nWhat is shown: ${await main.innerText()}`);
        });
    },
    act: (what) =>
      main
        .getByRole('button', { name: text(what), exact: true })
        .first()
        .click(),
    openDcos: async () => {
      const opened = page.context().waitForEvent('page');
      await main.getByRole('button', { name: text('cluster.open') }).click();
      return opened;
    },
    tab: async (which) => {
      await page.getByRole('tab', { name: text(`cluster.tab.${which}`), exact: true }).click();
      await page.getByRole('tabpanel', { name: text(`cluster.tab.${which}`) }).waitFor();
    },
    filled: (which) => contents[which].first().waitFor(),
    plan,
    steps: (state) => plan.getByRole('listitem').filter({ hasText: text(`step-state.${state}`) }),
    problem: (sentence) => main.getByRole('alert').filter({ hasText: sentence }),
    knownCause: (cause) => main.getByRole('region', { name: text(cause) }),
    machines: () => main.getByRole('table').getByRole('rowheader'),
    askToDestroy: async () => {
      await page.getByRole('button', { name: text('cluster.more') }).click();
      await page.getByRole('menuitem', { name: text('cluster.destroy') }).click();
      const dialog = page.getByRole('dialog', { name: text('destroy.title', { name }) });
      await dialog.waitFor();
      return {
        dialog,
        name: dialog.getByRole('textbox', { name: text('destroy.type', { name }) }),
        destroy: dialog.getByRole('button', { name: text('destroy.do', { name }) }),
        cancel: () => dialog.getByRole('button', { name: text('action.cancel') }).click(),
      };
    },
  };
}
