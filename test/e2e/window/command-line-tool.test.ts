import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliServer, file, serveCli } from '../../integration/dcos-cli/cli-server.ts';
import { fakeVersion } from '../../integration/dcos-cli/fake-cli.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let server: CliServer;
/** The user's own folder, which must not be that of who runs the tests. */
let user: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  server = await serveCli();
  server.answer('/1.2.0/dcos', file(fakeVersion('1.2.0')));
  user = await mkdtemp(join(tmpdir(), 'dvd-user-'));
  serving = await startServing({ HOME: user, DCOS_VAGRANT_MIRROR: server.url });
  window = await serving.open();
});
afterAll(async () => {
  await serving?.close();
  await server?.close();
  await rm(user, { recursive: true, force: true });
});

const installed = () => readFile(join(user, '.local/bin/dcos'));

describe('someone who works in a terminal', () => {
  it('has the tool installed with the cluster, and the cluster known to it', async () => {
    const { wizard, page } = window;
    await window.open('new');
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'options');
    await wizard.setName('typed');
    await wizard.setSpeed(1000);
    await wizard.next('command-line');
    await page.getByText('wants version 1.x').waitFor();
    await wizard.chooseCli('user');
    await wizard.next('review');
    await page.getByRole('definition').filter({ hasText: 'for you' }).waitFor();
    await wizard.create();
    await window.cluster('typed').is('running');
    await expect.poll(async () => (await installed()).equals(fakeVersion('1.2.0'))).toBe(true);

    const { dcosCli } = window;
    await window.cluster('typed').tab('cli');
    await dcosCli.copies.getByText('Version 1.2.0 is installed for you').waitFor();
    await dcosCli.copies.getByText('is not in PATH').waitFor();
    await dcosCli.knows('typed').getByText('It works with typed').waitFor();
    await dcosCli.logIn();
    await dcosCli.knows('typed').getByText('needs no log-in').waitFor();
  });

  it('takes all of it away again', async () => {
    const { dcosCli } = window;
    await dcosCli.uninstall();
    await dcosCli.copies.getByText('It is not installed.').waitFor();
    await dcosCli.knows('typed').getByText('Nothing yet.').waitFor();
    expect(await readdir(join(user, '.local/bin'))).toEqual([]);
    expect(await readdir(join(user, '.dcos/clusters'))).toEqual([]);
  });

  it('is told why a file is not taken, and has one of their own installed', async () => {
    const { dcosCli, page } = window;
    const web = join(user, 'page');
    await writeFile(web, '<html></html>');
    await dcosCli.takeFile(web);
    await dcosCli.install();
    await page.getByRole('alert').filter({ hasText: 'is no program' }).waitFor();
    const own = join(user, 'my-dcos');
    await writeFile(own, fakeVersion('1.1.0'));
    await dcosCli.takeFile(own);
    await dcosCli.install();
    await dcosCli.copies.getByText('Version 1.1.0 is installed for you').waitFor();
    expect((await installed()).equals(fakeVersion('1.1.0'))).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it('is not asked about the tool where there is no DC/OS to talk to', async () => {
    const { wizard, page } = window;
    await window.open('new');
    await wizard.startOver();
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'version');
    await page.getByText('Machines only', { exact: true }).first().click();
    await wizard.through('version', 'command-line');
    await page.getByText('These machines get no DC/OS').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await wizard.next('review');
    await page.getByRole('definition').filter({ hasText: 'not installed' }).waitFor();
  });
});
