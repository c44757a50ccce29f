import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destroyCluster } from '../../e2e/window/journeys.ts';
import type { Opened } from '../../e2e/window/serving.ts';
import { addressOf, containers } from './host.ts';
import { openWindowStage, type WindowStage } from './window-stage.ts';

/** Making, stopping and starting four containers takes minutes on a slow computer, ms. */
const patienceMs = 500_000;

// What someone does who never opens a terminal: a cluster of real machines from the wizard's first page
// to DC/OS in the browser. The tests stand in the order of that and build on each other.
describe('the window over real machines', () => {
  let stage: WindowStage;
  let window: Opened;
  const running = () => containers().running.filter((name) => name.startsWith('dv-demo-'));

  beforeAll(async () => {
    stage = await openWindowStage();
    window = stage.window;
  });
  afterAll(() => stage?.close());

  it('are chosen on the first page, with an installer of the user on the third', async () => {
    const { page, welcome, wizard, words } = window;
    await welcome.create();
    await wizard.on('computer');
    await wizard.provider('lxc').click();
    await wizard.through('computer', 'version');
    await page.getByRole('radio', { name: words.text('wizard.source.installer') }).check();
    const path = page.getByRole('textbox', { name: words.text('wizard.installer.path') });
    await path.fill(stage.at.installer);
    await path.press('Tab');
    const found = page.getByRole('status').filter({ hasText: `DC/OS ${stage.at.dcosVersion}` });
    await found.waitFor();
    await wizard.next('options');
    await wizard.setName('demo');
    await wizard.next('command-line');
    // What belongs to who runs the tests stays as it is.
    await wizard.chooseCli('none');
    await wizard.next('review');
    await page.getByText('192.168.57.0/24').first().waitFor();
    expect(stage.at.inventory()).toBe(stage.before);
  });

  it('come up while the page shows how far they are', async () => {
    await window.wizard.create();
    const cluster = window.cluster('demo');
    await cluster.is('creating');
    await cluster.plan.waitFor();
    window.page.setDefaultTimeout(patienceMs);
    await cluster.is('running');
    expect(await cluster.machines().allTextContents()).toHaveLength(4);
    expect(running()).toEqual(['dv-demo-a1', 'dv-demo-boot', 'dv-demo-m1', 'dv-demo-p1']);
    expect(window.complaints).toEqual([]);
  });

  it('show what each of them uses', async () => {
    const { page, words } = window;
    const used = page.getByRole('img', { name: new RegExp(`^${words.text('machines.memory')}: `) });
    await used.nth(3).waitFor();
    const memory = await used.evaluateAll((bars) =>
      bars.map((bar) => bar.getAttribute('aria-label') ?? ''),
    );
    expect(memory).toHaveLength(4);
    expect(memory.filter((label) => / 0(\.0)? /.test(label))).toEqual([]);
  });

  it('lead to DC/OS', async () => {
    const dcos = await window.cluster('demo').openDcos();
    await dcos.waitForLoadState();
    expect(dcos.url()).toBe('http://m1.dcos/');
    const version = await dcos.goto('http://m1.dcos/dcos-metadata/dcos-version.json');
    expect(await version?.json()).toMatchObject({ version: stage.at.dcosVersion });
    await dcos.close();
  });

  it('have a shell in the page', async () => {
    const { page, words } = window;
    await window.cluster('demo').tab('terminal');
    await page.getByRole('button', { name: words.text('shell.open') }).click();
    const shell = page.getByRole('region', { name: words.text('shell.label', { machine: 'm1' }) });
    await shell
      .getByText(/[$#]\s*$/)
      .first()
      .waitFor();
    await page.keyboard.type('hostname');
    await page.keyboard.press('Enter');
    await shell
      .getByText(/^m1(\.dcos)?\s*$/)
      .first()
      .waitFor();
  });

  it('have users that are added and removed in the page', async () => {
    const { page, words } = window;
    await window.cluster('demo').tab('cli');
    const users = page.getByRole('region', { name: words.text('users-page.title') });
    await users.getByText(words.text('users.none')).waitFor();
    await users.getByRole('textbox').fill('ada@example.com');
    await users.getByRole('button', { name: words.text('users-page.add') }).click();
    const row = users.getByRole('row').filter({ hasText: 'ada@example.com' });
    await row.getByRole('button').click();
    await row.getByRole('group').getByRole('button').first().click();
    await users.getByText(words.text('users.none')).waitFor();
  });

  it('stop and start', async () => {
    const cluster = window.cluster('demo');
    await cluster.tab('overview');
    await cluster.act('cluster.stop');
    // Containers have no memory to keep: that masters are switched off is said before.
    const { page, words } = window;
    await page.getByRole('button', { name: words.text('cluster.stop-anyway') }).click();
    await cluster.is('stopped');
    expect(running()).toEqual([]);
    await cluster.act('cluster.start');
    await cluster.is('running');
    expect(running()).toHaveLength(4);
    expect(await addressOf('m1.dcos')).toBe('192.168.57.90');
  });

  it('are destroyed, and nothing of them stays', async () => {
    await destroyCluster(window, 'demo');
    await window.welcome.shown();
    expect(stage.at.inventory()).toBe(stage.before);
    expect(window.complaints).toEqual([]);
  });
});
