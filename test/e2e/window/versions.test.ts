import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

const failure = { DCOS_VAGRANT_SIMULATE_FAILURE: 'upgrade:a1*1' };

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing(failure);
  const how = ['--provider', 'simulated', '--speed', '1000', '--topology', '1m-1a-1p'];
  await serving.home.run(['up', 'demo', '--dcos', '1.13.9', ...how]);
  window = await serving.open();
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
});
afterAll(() => serving?.close());

const version = (text: string) =>
  window.page.getByRole('main').getByText(`DC/OS ${text}`, { exact: true });

describe('someone who wants a newer DC/OS', () => {
  it('sees which versions it can be upgraded to, and why not to others', async () => {
    await version('1.13.9').waitFor();
    const { option, cancel } = await window.versions.askToUpgrade();
    const never = await option('2.0.1');
    expect(await never.getAttribute('data-combobox-disabled')).toBe('true');
    await never.getByText('documents no upgrade').waitFor();
    await window.page.keyboard.press('Escape');
    await cancel();
  });

  it('is told what comes, and goes on at the node that failed', async () => {
    const { option, consequences, upgrade } = await window.versions.askToUpgrade();
    expect(await upgrade.isDisabled()).toBe(true);
    await (await option('2.0.6')).click();
    await consequences.getByText('DC/OS goes from 1.13.9 to 2.0.6.').waitFor();
    await consequences.getByText('There is no way back to 1.13.9').waitFor();
    await upgrade.click();
    const cluster = window.cluster('demo');
    await cluster.problem('Simulated failure').waitFor();
    await cluster.act('operation.go-on');
    await cluster.problem('Simulated failure').waitFor({ state: 'hidden' });
    await cluster.is('running');
    await version('2.0.6').waitFor();
  });

  it('is told what is wrong with an installer that is not there', async () => {
    const { dialog, installer, upgrade, cancel } = await window.versions.askToUpgrade();
    await installer('/nowhere/dcos_generate_config.sh');
    await dialog.getByRole('alert').waitFor();
    expect(await upgrade.isDisabled()).toBe(true);
    await cancel();
  });
});

describe('someone who wants another DC/OS anew', () => {
  it('gets a cluster beside the old one, and is led there', async () => {
    const { option, name, consequences, create } = await window.versions.askToRebuild();
    await expect.poll(() => name.inputValue()).toBe('demo-2');
    await consequences.getByText('"demo" stays as it is').waitFor();
    await (await option('1.12.5')).click();
    await create.click();
    await window.page.getByRole('heading', { level: 1, name: 'demo-2', exact: true }).waitFor();
    await window.cluster('demo-2').is('running');
    await version('1.12.5').waitFor();
    // Its own name, and the beginning of the new one's.
    expect(await window.entry('demo').count()).toBe(2);
  });

  it('may let it replace the old one, and types its name for that', async () => {
    const { option, name, replace, typed, create } = await window.versions.askToRebuild();
    await (await option('1.11.12')).click();
    await name.fill('fresh');
    await replace.check();
    await expect.poll(() => create.isDisabled()).toBe(true);
    await typed.fill('demo-2');
    await create.click();
    await window.page.getByRole('heading', { level: 1, name: 'fresh', exact: true }).waitFor();
    await window.cluster('fresh').is('running');
    await window.entry('demo-2').waitFor({ state: 'detached' });
    await version('1.11.12').waitFor();
  });
});
