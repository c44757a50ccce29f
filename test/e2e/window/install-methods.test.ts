import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  window = await serving.open();
});
afterAll(() => serving?.close());

describe('how DC/OS gets onto the machines', () => {
  const method = (which: 'pull' | 'push' | 'web') =>
    window.page.getByRole('radio', { name: window.words.text(`wizard.method.${which}`) });

  it('is offered as the version has it, the other ways with the reason', async () => {
    await window.welcome.create();
    await window.wizard.on('computer');
    await window.wizard.provider('simulated').click();
    await window.wizard.through('computer', 'version');
    await window.wizard.chooseVersion('1.13.9');
    await method('push').click();
    expect(await method('push').isChecked()).toBe(true);
    expect(await method('web').isDisabled()).toBe(true);
    await window.page.getByText('its installer has a web page up to 1.11 only').waitFor();
    await window.wizard.chooseVersion('1.11.12');
    await method('web').click();
    expect(await method('web').isChecked()).toBe(true);
  });

  it('keeps from going on with a version that does not have it', async () => {
    await window.wizard.chooseVersion('2.2.1');
    await window.wizard.pressNext();
    await window.wizard.errors.getByText('DC/OS 2.2.1 cannot be installed with web').waitFor();
    await window.wizard.chooseVersion('1.11.12');
  });

  it('stands on the last page, and in the cluster’s own file', async () => {
    const { wizard, page, words } = window;
    await wizard.next('options');
    await wizard.setName('paged');
    await wizard.setSpeed(500);
    await wizard.through('options', 'review');
    await page.getByText(words.text('method.web'), { exact: true }).waitFor();
    await wizard.create();
    await window.cluster('paged').is('running');
    const file = join(serving.home.folder, 'clusters', 'paged', 'config.yaml');
    const config = await readFile(file, 'utf8');
    expect(config).toContain('bootstrap_url: file:///opt/dcos_install_tmp');
    expect(window.complaints).toEqual([]);
  });
});
