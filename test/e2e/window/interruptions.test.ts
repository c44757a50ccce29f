import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWizard, createFirstCluster, destroyCluster } from './journeys.ts';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing({ DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a2*1' });
});
afterAll(() => serving?.close());

describe('a cluster whose creation does not come to its end', () => {
  it('says what went wrong and what to do, and goes on from there', async () => {
    const window = await serving.open();
    await createFirstCluster(window, { name: 'unlucky', speed: 50, preset: '1m-2a-1p' });
    const cluster = window.cluster('unlucky');
    await cluster.is('failed');
    const problem = cluster.problem(/^(?=.*agent:a2)/);
    await problem.getByText('Nothing is broken.').waitFor();
    expect(await cluster.steps('failed').count()).toBe(1);
    await problem.getByRole('button', { name: 'Go on from here' }).click();

    await cluster.steps('skipped').getByText('Generating the DC/OS configuration').waitFor();
    await cluster.is('running');
    expect(await cluster.problem('').count()).toBe(0);
    expect(window.complaints).toEqual([]);
    await destroyCluster(window, 'unlucky');
    await window.close();
  });

  it('is cancelled in the middle, and gone on with', async () => {
    const window = await serving.open();
    await createFirstCluster(window, { name: 'hurried', speed: 50 });
    const cluster = window.cluster('hurried');
    await cluster.steps('done').first().waitFor();
    await cluster.act('action.cancel');
    await cluster.is('interrupted');
    await cluster.act('operation.go-on');
    await cluster.steps('skipped').first().waitFor();
    await cluster.is('running');
    expect(window.complaints).toEqual([]);
    await destroyCluster(window, 'hurried');
    await window.close();
  });
});

describe('a window that is loaded again', () => {
  it('keeps every answer of the wizard', async () => {
    const window = await serving.open();
    const { wizard, page } = window;
    await window.open('new');
    await wizard.provider('simulated').click();
    await wizard.next('topology');
    await wizard.preset('1m-2a-1p').click();
    await wizard.through('topology', 'version');
    await wizard.chooseVersion('2.1.0');
    await wizard.next('options');
    await wizard.setName('kept');
    await page.reload();
    await wizard.on('options');
    await wizard.through('options', 'review');
    for (const answer of ['kept', '2.1.0', 'a1, a2']) {
      await page.getByRole('definition').filter({ hasText: answer }).waitFor();
    }
    await wizard.back('command-line');
    await wizard.back('options');
    await wizard.back('version');
    await wizard.back('topology');
    expect(await wizard.preset('1m-2a-1p').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Start over' }).click();
    await wizard.on('computer');
    await window.close();
  });

  it('shows the plan of what is being done again', async () => {
    const window = await serving.open();
    await window.open('new');
    await window.wizard.provider('simulated').click();
    await window.wizard.next('topology');
    await answerWizard(window, { name: 'watched', speed: 20 });
    await window.wizard.create();
    const cluster = window.cluster('watched');
    await cluster.steps('done').first().waitFor();
    await window.page.reload();
    await cluster.is('creating');
    await cluster.steps('done').first().waitFor();
    await cluster.steps('waiting').first().waitFor();
    await cluster.act('action.cancel');
    await cluster.is('interrupted');
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
