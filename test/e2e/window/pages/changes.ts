import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** What changes a cluster's machines, on its overview: the dialogs of its agents and of a machine's size. */
export interface Changes {
  /** Names of the machines that are shown. */
  machines(): Promise<string[]>;
  /** Opens the dialog of the agents. */
  askForAgents(): Promise<AgentsDialog>;
  /** Opens the dialog of a machine's size. */
  askForSize(machine: string): Promise<SizeDialog>;
}

interface ChangeDialog {
  readonly dialog: Locator;
  /** What will happen, told before it does. */
  readonly consequences: Locator;
  cancel(): Promise<void>;
}

export interface AgentsDialog extends ChangeDialog {
  readonly privateAgents: Locator;
  readonly publicAgents: Locator;
  /** The box that says that an agent stays. */
  stays(machine: string): Locator;
  readonly change: Locator;
}

export interface SizeDialog extends ChangeDialog {
  readonly cpus: Locator;
  readonly memory: Locator;
  /** Also says that the machine restarts, where it does. */
  readonly change: Locator;
}

export function changesOn(page: Page, { text }: Words): Changes {
  const main = page.getByRole('main');
  const opened = async (button: string, title: string): Promise<ChangeDialog> => {
    await main.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    return {
      dialog,
      consequences: dialog.getByRole('status', { name: text('changes-page.consequences') }),
      cancel: async () => {
        await dialog.getByRole('button', { name: text('action.cancel') }).click();
        await dialog.waitFor({ state: 'hidden' });
      },
    };
  };
  const [before = '', after = ''] = text('resize-page.open', { machine: '|' }).split('|');
  return {
    machines: async () => {
      // All at one moment: a row that goes while they are read one by one would be waited for.
      const labels = await main
        .getByRole('button', { name: before.trim() })
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
      return labels.map((label) => label?.slice(before.length, -after.length || undefined) ?? '');
    },
    askForAgents: async () => {
      const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      const base = await opened(text('agents-page.open'), text('agents-page.title', { name }));
      const { dialog } = base;
      return {
        ...base,
        privateAgents: dialog.getByLabel(text('agents-page.agent-private'), { exact: true }),
        publicAgents: dialog.getByLabel(text('agents-page.agent-public'), { exact: true }),
        stays: (machine) => dialog.getByRole('checkbox', { name: machine, exact: true }),
        change: dialog.getByRole('button', { name: text('agents-page.do') }),
      };
    },
    askForSize: async (machine) => {
      const base = await opened(
        text('resize-page.open', { machine }),
        text('resize-page.title', { machine }),
      );
      const { dialog } = base;
      return {
        ...base,
        cpus: dialog.getByLabel(text('changes-page.cpus'), { exact: true }),
        memory: dialog.getByLabel(text('changes-page.memory'), { exact: true }),
        change: dialog.getByRole('button', { name: text('resize-page.do') }),
      };
    },
  };
}
