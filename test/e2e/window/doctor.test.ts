import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

/** What a cluster that is no more left in the hosts file. */
const left = `# BEGIN dcos-vagrant-desktop 0badcafe
192.168.57.90 m1.dcos
# END dcos-vagrant-desktop 0badcafe
`;

let folder: string;
let file: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvd-doctor-'));
  file = join(folder, 'hosts');
  await writeFile(file, `127.0.0.1 localhost\n${left}`);
  serving = await startServing({ DCOS_VAGRANT_HOSTS_FILE: file });
  window = await serving.open();
});
afterAll(async () => {
  await serving?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('someone who wonders whether this computer is ready', () => {
  it('is told of every check, with what needs them first', async () => {
    const { doctor } = window;
    await window.open('checks');
    await doctor.done();
    await doctor.check('pass', 'Folders').waitFor();
    await doctor.check('warn', 'Leftovers').waitFor();
    expect(window.complaints).toEqual([]);
  });

  it('is told no more of what they do not want to hear, also after a reload', async () => {
    const { doctor, page } = window;
    const mute = doctor.check('warn', 'Leftovers').getByRole('button', { name: /^Do not tell me/ });
    await mute.click();
    await doctor.check('muted', 'Leftovers').waitFor();
    await page.reload();
    await doctor.done();
    await doctor
      .check('muted', 'Leftovers')
      .getByRole('button', { name: /^Tell me again/ })
      .click();
    await doctor.check('warn', 'Leftovers').waitFor();
  });

  it('has a leftover removed after a question, and hears that it is gone', async () => {
    const { doctor, page } = window;
    const leftovers = doctor.check('warn', 'Leftovers');
    const remove = { name: /^Take the names of the cluster 0badcafe/ };
    await leftovers.getByRole('button', remove).click();
    await leftovers.getByText('It cannot be brought back.').waitFor();
    await leftovers.getByRole('group', remove).getByRole('button', remove).click();
    await doctor
      .check('pass', 'Leftovers')
      .getByText(/^Done: Take the names/)
      .waitFor();
    await page.getByText('Nothing of ours is left that belongs to no cluster.').waitFor();
  });

  it('looks again and is told what has come since', async () => {
    const { doctor } = window;
    await writeFile(file, `127.0.0.1 localhost\n${left}`);
    await doctor.again();
    await doctor.check('warn', 'Leftovers').waitFor();
  });

  it('sees what is in the way on the first page of the wizard, too', async () => {
    const { page } = window;
    await window.open('new');
    await page.getByText('Checks of this computer').waitFor();
    await page.getByRole('link', { name: /^All checks/ }).click();
    await window.doctor.done();
    expect(await window.heading().textContent()).toBe('Checks');
    expect(window.complaints).toEqual([]);
  });
});
