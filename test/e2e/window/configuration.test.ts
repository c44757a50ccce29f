import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

let folder: string;
let own: string;
let serving: Serving;
let window: Opened;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dvd-config-'));
  own = join(folder, 'config.yaml');
  serving = await startServing();
  window = await serving.open();
});
afterAll(async () => {
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('someone with a config.yaml of their own and some wishes', () => {
  it('is told in the review everything that DC/OS would refuse, each with its line', async () => {
    writeFileSync(
      own,
      'cluster_name: mine\nresolvers:\n- dns.example.org\ndocker_remove_dely: 2hrs\n',
    );
    const { wizard, config, page } = window;
    await window.open('new');
    await wizard.provider('simulated').click();
    await wizard.through('computer', 'version');
    await wizard.chooseVersion('1.13.9');
    await config.nameTemplate(own);
    await wizard.through('version', 'options');
    await wizard.setName('chosen');
    await wizard.setSpeed(1000);
    await config.open('configuration');
    await config.nameResolvers('dns');
    await page.getByText('Give at most three IPv4 addresses').waitFor();
    await config.nameResolvers('10.0.0.2, 10.0.0.3:5353');
    await config.login.check();
    await config.open('dcos-proxy');
    await config.nameProxy('http://proxy.example.org:3128');
    await wizard.through('options', 'review');
    await page.getByText(`${own}:2: resolvers has what is no address`).waitFor();
    await page.getByText('docker_remove_dely is not known here').waitFor();
    await page.getByText('resolvers was chosen, but').waitFor();
    const named = config.line('cluster_name');
    await named.getByText('cluster_name: mine').waitFor();
    await named.getByText('cluster_name: chosen').waitFor();
  });

  it('corrects the file, and sees line by line what becomes of it', async () => {
    writeFileSync(
      own,
      'cluster_name: mine\ndocker_remove_delay: 2hrs\nexhibitor_admin_password: hush\n',
    );
    const { wizard, config, page } = window;
    await wizard.back('command-line');
    await wizard.next('review');
    await config.summary.getByText('2 kept, 1 changed').waitFor();
    const said = async (key: string) => (await config.line(key).innerText()).replace(/\s+/g, ' ');
    expect(await said('docker_remove_delay')).toBe('Kept: docker_remove_delay: 2hrs your file');
    expect(await said('oauth_enabled')).toBe('Added: + oauth_enabled: "true" your choice');
    expect(await said('resolvers')).toContain('- 10.0.0.3:5353 your choice');
    expect(await said('no_proxy')).toContain('.dcos');
    expect(await said('telemetry_enabled')).toContain('"false" usual here');
    expect(await page.locator('main').innerText()).not.toContain('hush');
    await wizard.create();
    await window.cluster('chosen').is('running');
  });

  it('finds the same among the files of the cluster, and on the command line', async () => {
    const { config, page } = window;
    await window.cluster('chosen').tab('files');
    await config.line('http_proxy').getByText('your choice').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('hush');
    const { last } = await serving.home.json(['config', 'show', 'chosen']);
    expect(last).toMatchObject({ version: '1.13.9', template: own, problems: [] });
    expect(window.complaints).toEqual([]);
  });
});
