import type { AppWindow } from './pages/app-window.ts';

/** What people do in several steps; in a browser and in Electron alike. */

export interface NewCluster {
  readonly name: string;
  /** Times faster than real machines: about 7 s at 50. */
  readonly speed: number;
  /** The smallest where none is named. */
  readonly preset?: '1m-2a-1p';
}

/** From the invitation, or from wherever the side leads to the wizard, to the last page of the wizard. */
export async function answerWizard(
  window: AppWindow,
  { name, speed, preset }: NewCluster,
): Promise<void> {
  const { wizard } = window;
  await wizard.on('topology');
  if (preset !== undefined) await wizard.preset(preset).click();
  await wizard.through('topology', 'options');
  await wizard.setName(name);
  await wizard.setSpeed(speed);
  await wizard.through('options', 'review');
}

/** From the invitation to a simulated cluster that is being created. */
export async function createFirstCluster(window: AppWindow, asked: NewCluster): Promise<void> {
  await window.welcome.shown();
  await window.welcome.tryWithoutMachines();
  await answerWizard(window, asked);
  await window.wizard.create();
}

/** From the page of a cluster to the page that is shown when it is gone. */
export async function destroyCluster(window: AppWindow, name: string): Promise<void> {
  const asked = await window.cluster(name).askToDestroy();
  await asked.name.fill(name);
  await asked.destroy.click();
  await asked.dialog.waitFor({ state: 'hidden' });
}
