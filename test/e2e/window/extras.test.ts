import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

let folder: string;
let java: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dvd-extras-'));
  java = join(folder, 'jre.tar.gz');
  mkdirSync(join(folder, 'jre/bin'), { recursive: true });
  writeFileSync(join(folder, 'jre/bin/java'), '#!/bin/sh\n');
  chmodSync(join(folder, 'jre/bin/java'), 0o755);
  execFileSync('tar', ['-C', folder, '-czf', java, 'jre']);
  serving = await startServing();
  window = await serving.open();
});
afterAll(async () => {
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('someone who wants more than DC/OS on the machines', () => {
  it('asks for a registry, Java and a folder, and is told what is still missing', async () => {
    const { wizard, extras, page } = window;
    await window.open('new');
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'options');
    await wizard.setName('more');
    await wizard.setSpeed(1000);
    await extras.wantRegistry();
    await extras.mountBy('rsync');
    await wizard.pressNext();
    await wizard.errors.getByText('No folder is named').waitFor();
    await extras.nameFolder(folder);
    await extras.nameJava(join(folder, 'no-archive.tar.gz'));
    await wizard.through('options', 'review');
    await page.getByText('no-archive.tar.gz is no file').waitFor();
  });

  it('corrects it where the problem leads to, and sees all of it in the review', async () => {
    const { wizard, extras, page } = window;
    await page.getByRole('button', { name: 'Open Options' }).click();
    await wizard.on('options');
    await extras.nameJava(java);
    await wizard.through('options', 'review');
    const told = page.getByRole('definition');
    await told.filter({ hasText: 'boot.dcos:5000' }).waitFor();
    await told.filter({ hasText: java }).waitFor();
    await told.filter({ hasText: `${folder} → /vagrant (rsync)` }).waitFor();
    await wizard.create();
    await window.cluster('more').is('running');
  });

  it('finds the registry on the page of the cluster', async () => {
    expect(await window.extras.registry.innerText()).toContain('boot.dcos:5000');
    await window.extras.registry.getByText('simulated').waitFor();
  });
});
