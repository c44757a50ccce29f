import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWizard, destroyCluster } from './journeys.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

const stale = `## vagrant-hostmanager-start id: 1234
192.168.65.90 m1.dcos
## vagrant-hostmanager-end
`;
const before = `127.0.0.1 localhost\n10.1.2.3 a1.dcos\n${stale}`;

let folder: string;
let file: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvd-hosts-'));
  file = join(folder, 'hosts');
  await writeFile(file, before);
  serving = await startServing({ DCOS_VAGRANT_HOSTS_FILE: file });
  window = await serving.open();
});
afterAll(async () => {
  await serving?.close();
  await rm(folder, { recursive: true, force: true });
});

const content = () => readFile(file, 'utf8');

describe('someone who wants to reach machines by name', () => {
  it('is shown in the review exactly what is written, and that no password is asked for', async () => {
    const { wizard } = window;
    await window.open('new');
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'options');
    await wizard.setName('named');
    await wizard.setSpeed(1000);
    await wizard.wantNames();
    await wizard.through('options', 'review');
    await wizard.changes.getByText(file).waitFor();
    await wizard.changes.getByText(/lines that are written/).click();
    await wizard.changes.getByText(/192\.168\.\d+\.90\s+m1\.dcos/).waitFor();
    await wizard.changes.getByText('not asked for a password').waitFor();
    expect(await content()).toBe(before);
    await wizard.create();
    await window.cluster('named').is('running');
    expect(await content()).toContain('m1.dcos # simulated');
  });

  it('sees where each name leads, and who is in the way', async () => {
    const { names } = window;
    await window.cluster('named').tab('names');
    await names.written('yes', file);
    await names.row('p1.dcos').getByText('as it should').waitFor();
    await names.row('a1.dcos').getByText('should be').waitFor();
    expect(await names.conflicts().allTextContents()).toEqual([
      expect.stringContaining('Written by somebody else.'),
      expect.stringContaining('Left by vagrant-hostmanager.'),
    ]);
  });

  it('removes what vagrant-hostmanager left, and nothing else', async () => {
    const { names } = window;
    const asItWas = await content();
    await names.removeForeign();
    await names.outcome.getByText('Done.').waitFor();
    expect(await content()).toBe(asItWas.replace(stale, ''));
    await names.row('m1.dcos').getByText('as it should').waitFor();
  });

  it('takes the names away and writes them again', async () => {
    const { names } = window;
    await names.act('remove');
    await names.written('no', file);
    expect(await content()).toBe(before.replace(stale, ''));
    await names.act('apply');
    await names.written('yes', file);
  });

  it('puts back the file as it was before a change', async () => {
    const { names } = window;
    expect(await names.versions().count()).toBe(4);
    await names.restoreNewest();
    await names.written('no', file);
    expect(await content()).toBe(before.replace(stale, ''));
    await names.act('apply');
    await names.written('yes', file);
  });

  it('has the file without a trace of the cluster once that is destroyed', async () => {
    await destroyCluster(window, 'named');
    await window.welcome.shown();
    expect(await content()).toBe(before.replace(stale, ''));
    expect(window.complaints).toEqual([]);
  });

  it('is not named in the file unless wanted, where machines are simulated', async () => {
    const asItWas = await content();
    await window.open('new');
    await window.wizard.startOver();
    await window.wizard.provider('simulated').click();
    await window.wizard.next('topology');
    await answerWizard(window, { name: 'plain', speed: 1000 });
    expect(await window.wizard.changes.count()).toBe(0);
    await window.wizard.create();
    await window.cluster('plain').is('running');
    expect(await content()).toBe(asItWas);
  });
});
