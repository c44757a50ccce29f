import { mkdir, open as openFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { answerWizard } from './journeys.ts';
import type { AppWindow } from './pages/app-window.ts';
import { startServing } from './serving.ts';

/** Makes the pictures of the README: `npm run pictures`. */

const folder = resolve(import.meta.dirname, '../../../docs/pictures');
const names = ['welcome', 'topology', 'progress', 'cluster', 'cluster-zh-dark'] as const;

await mkdir(folder, { recursive: true });
const files = new Map<string, Awaited<ReturnType<typeof openFile>>>();
for (const name of names) files.set(name, await openFile(resolve(folder, `${name}.png`), 'w'));
// The window of root carries a warning that its users do not see; `nobody` everywhere has this number.
if (process.getuid?.() === 0) {
  process.setgid?.(65534);
  process.setuid?.(65534);
}

const serving = await startServing();
try {
  const { home } = serving;
  const window = await serving.open();
  await window.welcome.shown();
  await take('welcome', window);

  await home.run(['up', 'demo', '--provider', 'simulated', '--speed', '1000']);
  await home.run(['up', 'lab', '--provider', 'simulated', '--speed', '1000', '--dcos', '1.13.9']);
  await home.run(['stop', 'lab']);
  await window.openCluster('lab');
  await window.cluster('lab').is('stopped');
  await window.open('new');
  await window.wizard.provider('simulated').click();
  await window.wizard.next('topology');
  await window.wizard.preset('1m-2a-1p').click();
  await take('topology', window);

  await answerWizard(window, { name: 'big', speed: 10 });
  await window.wizard.create();
  const created = window.cluster('big');
  await created.steps('running').filter({ hasText: 'agent' }).first().waitFor();
  await take('progress', window);

  await window.openCluster('demo');
  await window.cluster('demo').is('running');
  await take('cluster', window);

  const dark = await serving.open({ locale: 'zh-CN', colorScheme: 'dark' });
  await dark.openCluster('demo');
  await dark.cluster('demo').is('running');
  await take('cluster-zh-dark', dark);
} finally {
  await serving.close();
  for (const file of files.values()) await file.close();
}

async function take(name: (typeof names)[number], { page }: AppWindow): Promise<void> {
  // A pointer above something, and what still fades in, are no part of the picture.
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await files.get(name)?.writeFile(picture);
}
