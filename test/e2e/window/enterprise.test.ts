import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit1139, installerHead } from '../../unit/engine/releases/installer-head.ts';
import { violationsOn } from './looking.ts';
import { type Enterprise, enterpriseOn } from './pages/enterprise.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

const password = 'Planted-Passw0rd!';
const license = 'planted-license-key-0123456789';

let serving: Serving;
let window: Opened;
let enterprise: Enterprise;
let installer: string;
beforeAll(async () => {
  serving = await startServing();
  installer = join(serving.home.folder, 'dcos_generate_config.ee.sh');
  await writeFile(installer, installerHead(commit1139, 'ee'));
  window = await serving.open();
  enterprise = enterpriseOn(window.page, window.words);
});
afterAll(() => serving?.close());

describe('an installer of DC/OS Enterprise', () => {
  it('asks for a password, twice, and a licence key, and cannot be gone on with before', async () => {
    await window.welcome.create();
    await window.wizard.on('computer');
    await enterprise.openWith(installer);
    await window.wizard.pressNext();
    await window.wizard.errors.getByText(window.words.text('wizard.error.secrets')).waitFor();
    await enterprise.password.fill(password);
    await enterprise.again.fill('another');
    await window.page.getByText(window.words.text('secrets.password.differ')).waitFor();
    await enterprise.license.fill(license);
    expect(await enterprise.use.isDisabled()).toBe(true);
  });

  it('can be read by everybody', async () => {
    expect(await violationsOn(window.page)).toEqual([]);
  });

  it('takes them by keyboard, and the page forgets them', async () => {
    await enterprise.again.fill(password);
    await enterprise.license.press('Enter');
    await enterprise.taken.waitFor();
    expect(await enterprise.password.count()).toBe(0);
    expect(await remembered(window)).not.toContain('lanted');
    await window.wizard.next('options');
  });

  it('asks again after a reload, because nothing of them was stored', async () => {
    await window.page.reload();
    await window.wizard.on('options');
    expect(await remembered(window)).toContain(installer);
    expect(await remembered(window)).not.toContain('lanted');
    await window.wizard.back('version');
    await enterprise.password.waitFor();
    expect(await enterprise.password.inputValue()).toBe('');
    await enterprise.give(password, license);
  });
});

/** Everything that the browser keeps for the page, and everything that is shown or stands in fields. */
function remembered({ page }: Opened): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return JSON.stringify([{ ...sessionStorage }, { ...localStorage }, fields, location.href]);
  });
}
