import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './looking.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  const made = ['up', 'demo', '--provider', 'simulated', '--topology', '1m-1a-1p'];
  await serving.home.json([...made, '--speed', '1000', '--dcos', '2.2.9']);
  window = await serving.open();
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
  await window.cluster('demo').tab('services');
});
afterAll(() => serving?.close());

const web = { id: '/web', cmd: 'sleep 9', cpus: 0.5, mem: 512 };

describe('someone who runs an app', () => {
  it('types its definition, and sees it, its task and what it takes', async () => {
    const { services } = window;
    await services.run(JSON.stringify(web));
    await services.app('/web').getByText('1 of 1').waitFor();
    await services.tasks('/web').getByText('TASK_RUNNING').waitFor();
    await services
      .agent('a1')
      .getByText(/^0\.5 of \d/)
      .waitFor();
    expect(await violationsOn(window.page)).toEqual([]);
  });

  it('is told in the dialog what is wrong with a definition', async () => {
    const { services } = window;
    await services.run('{"cmd": "sleep 9"}');
    await services.dialog.getByText('SERVICES-DEFINITION-NO-ID').waitFor();
    await services.button('action.cancel').click();
    await services.dialog.waitFor({ state: 'detached' });
  });

  it('reads what its task writes', async () => {
    const { services, page } = window;
    await services
      .tasks('/web')
      .getByRole('button', { name: /^stdout/ })
      .click();
    await services.dialog.getByText('Nothing runs; this would be: sleep 9').waitFor();
    expect(await violationsOn(window.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await services.dialog.waitFor({ state: 'detached' });
  });

  it('scales it, and sees Marathon at work', async () => {
    const { services } = window;
    await services.press('scale', '/web');
    await services.dialog.getByRole('textbox').fill('2');
    await services.dialog.getByRole('button', { name: 'Scale', exact: true }).click();
    await services.deployments.getByText(/ScaleApplication/).waitFor();
    await services.app('/web').getByText('2 of 2').waitFor();
    await services.app('/web').getByText('running', { exact: true }).waitFor();
  });

  it('suspends it while a deployment holds it only where that is meant', async () => {
    const { services } = window;
    await services.press('restart', '/web');
    await services.press('suspend', '/web');
    await window.page.getByText('MARATHON-LOCKED').waitFor();
    await services.button('services-page.force').click();
    await services.app('/web').getByText('suspended').waitFor();
    await services.press('start', '/web');
    await services.app('/web').getByText('1 of 1').waitFor();
  });

  it('destroys it, after a question that is answered with the keyboard', async () => {
    const { services, page } = window;
    await services.app('/web').getByText('running', { exact: true }).waitFor();
    await services.press('destroy', '/web');
    await services.dialog.getByText('Marathon forgets its definition').waitFor();
    expect(await violationsOn(window.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await services.dialog.waitFor({ state: 'detached' });
    await services.press('destroy', '/web');
    await services.dialog.getByRole('button', { name: 'Destroy', exact: true }).click();
    await services.app('/web').waitFor({ state: 'detached' });
    expect(window.complaints).toEqual([]);
  });
});

describe('someone who looks for packages', () => {
  it('is told that there is no repository, and why one is refused', async () => {
    const { services, page, words } = window;
    await services.search('cassandra');
    await page.getByText(words.text('services-page.found.none')).waitFor();
    await services.addRepository('local', 'http://192.168.57.1/repo.json');
    await page.getByText('COSMOS-REPOSITORY-SILENT').waitFor();
    expect(await violationsOn(window.page)).toEqual([]);
  });
});

describe('someone whose cluster is stopped', () => {
  it('is told why nothing can be run', async () => {
    const { services, page, words } = window;
    await window.cluster('demo').act('cluster.stop');
    await window.cluster('demo').is('stopped');
    await page.getByText(words.text('services-page.off')).waitFor();
    const run = services.button('services-page.run');
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await run.getAttribute('aria-description')).toBe(words.text('services-page.off'));
  });
});
