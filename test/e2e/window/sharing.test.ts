import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNote } from '../../../src/engine/providers/machine-note.ts';
import { writeVagrantConfig } from '../../../src/shared/topology/vagrant-config.ts';
import { exampleSpec } from '../../unit/engine/providers/simulated/example-cluster.ts';
import { type Home, makeHome } from '../cli/commands.ts';
import { barriers } from './looking.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

const uuids = {
  m1: '11111111-1111-4111-8111-111111111111',
  boot: '22222222-2222-4222-8222-222222222222',
  lost: '33333333-3333-4333-8333-333333333333',
};

/** A VBoxManage that only answers: whatever would change a machine it writes down. */
function vboxManage(folder: string): string {
  const all = `"m1.dcos" {${uuids.m1}}\\n"boot.dcos" {${uuids.boot}}\\n"dv-gone-m1" {${uuids.lost}}\\n`;
  return `#!/bin/sh
case "$*" in
  --version) echo 7.2.22r175245 ;;
  "list vms") printf '${all}' ;;
  "list runningvms") printf '"m1.dcos" {${uuids.m1}}\\n' ;;
  "getextradata ${uuids.lost} enumerate") cat '${join(folder, 'marks')}' ;;
  getextradata*|list*|metrics*) exit 0 ;;
  showvminfo*) printf 'name="any"\\nUUID="%s"\\nVMState="saved"\\n' "$2" ;;
  *) echo "$*" >>'${join(folder, 'changes')}' ;;
esac
`;
}

let serving: Serving;
let window: Opened;
let place: Home;
let folder: string;
beforeAll(async () => {
  place = await makeHome();
  folder = place.folder;
  const bin = join(folder, 'bin');
  const files = {
    'bin/VBoxManage': vboxManage(folder),
    marks: marksOfLost(),
    'dcos/VagrantConfig.yaml': writeVagrantConfig(exampleSpec().machines),
    'dcos/dcos-versions.yaml': "latest: '1.11.0'\n",
    'dcos/.vagrant/machines/m1/virtualbox/id': uuids.m1,
    'dcos/.vagrant/machines/boot/virtualbox/id': uuids.boot,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await chmod(join(bin, 'VBoxManage'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH}`, VBOX_USER_HOME: join(folder, 'none') };
  serving = await startServing(env);
  window = await serving.open({ acceptDownloads: true });
});
afterAll(async () => {
  await serving?.close();
  await place?.remove();
});

function marksOfLost(): string {
  const lost = exampleSpec({ name: 'gone', id: '0badcafe', provider: 'virtualbox' });
  return [
    'Key: dcos-vagrant/cluster, Value: 0badcafe',
    'Key: dcos-vagrant/machine, Value: m1',
    `Key: dcos-vagrant/note, Value: ${writeNote(lost, 'm1')}`,
    '',
  ].join('\n');
}

describe('someone who comes from dcos-vagrant', () => {
  it('finds a cluster whose folder was lost, and takes it back', async () => {
    const { sharing } = window;
    await sharing.lost.getByText('gone', { exact: true }).waitFor();
    await sharing.takeBack('gone');
    await window.entry('gone').waitFor();
    await window.openCluster('gone');
    await window.page.getByRole('row', { name: /m1.*192\.168\.57\.90/ }).waitFor();
  });

  it('sees what an import would take in', async () => {
    const { sharing, page } = window;
    await sharing.look(join(folder, 'dcos'));
    await page.getByText('2 machines are there already').waitFor();
    await page.getByText('were never made and are left out: a1, p1').waitFor();
    expect(await barriers(page)).toEqual([]);
    // The network of the cluster that is back.
    await page.getByText('CLUSTER-NETWORK-TAKEN').waitFor();
    expect(await sharing.adopt.isDisabled()).toBe(true);
  });

  it('has the machines of a checkout shown and never changed', async () => {
    const { sharing, page } = window;
    const config = join(folder, 'dcos', 'VagrantConfig.yaml');
    await writeFile(config, (await readFile(config, 'utf8')).replaceAll('.57.', '.65.'));
    await sharing.look(join(folder, 'dcos'));
    await sharing.adopt.click();
    await window.cluster('dcos').is('settling');
    await page.getByText('Only looked at').waitFor();
    await page.getByRole('row', { name: /m1.*running/ }).waitFor();
    const start = page.getByRole('button', { name: 'Start', exact: true });
    expect(await start.getAttribute('aria-description')).toContain('dcos-vagrant');
    expect(await barriers(page)).toEqual([]);
    await sharing.forget();
    await window.entry('dcos').waitFor({ state: 'detached' });
    expect(await readdir(folder)).not.toContain('changes');
  });
});

describe('someone who shares a cluster', () => {
  let file: string;

  it('saves it as one file, and as a folder', async () => {
    const made = ['up', 'demo', '--provider', 'simulated', '--topology', '1m-1a-1p'];
    await serving.home.json([...made, '--speed', '1000', '--dcos', '2.2.9']);
    await window.openCluster('demo');
    await window.cluster('demo').tab('files');
    file = await window.sharing.saveFile(folder);
    expect(file).toBe(join(folder, 'demo.dcos-cluster'));
    expect(await readFile(file, 'utf8')).not.toContain(serving.home.folder);
    await window.sharing.saveFolder(join(folder, 'out'));
    expect(await readdir(join(folder, 'out'))).toContain('Vagrantfile');
  });

  it('makes the same cluster from it, beside the first', async () => {
    const { sharing } = window;
    await sharing.look(file);
    await sharing.create.waitFor();
    expect(await sharing.name.inputValue()).toBe('demo-2');
    await sharing.create.click();
    await window.openCluster('demo-2');
    await window.cluster('demo-2').is('running');
  });

  it('opens it in the wizard, too', async () => {
    const { wizard, page } = window;
    await window.open('new');
    await wizard.startOver();
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'topology');
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('is a shared cluster').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
