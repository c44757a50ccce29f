import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './looking.ts';
import { type ExamplesPage, examplesPage } from './pages/examples.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
let examples: ExamplesPage;
beforeAll(async () => {
  serving = await startServing();
  const made = ['up', 'demo', '--provider', 'simulated', '--topology', '1m-1a-1p'];
  await serving.home.json([...made, '--speed', '1000', '--dcos', '2.2.9']);
  window = await serving.open();
  examples = examplesPage(window.page, window.words);
  await window.openCluster('demo');
  await window.cluster('demo').is('running');
  await window.cluster('demo').tab('examples');
});
afterAll(() => serving?.close());

describe('someone who tries examples', () => {
  it('sees what there is, and that the cluster only simulates', async () => {
    await examples.card('web').is('absent');
    expect(await examples.cards.count()).toBe(7);
    await window.page.getByText(window.words.text('examples-page.simulated')).waitFor();
  });

  it('reads what is missing for one, and cannot press in vain', async () => {
    const { card, run } = examples.card('oinker');
    await card.getByText('It needs 3 private agents, and 1 is there.').waitFor();
    await card.getByText('scale demo --agents N').waitFor();
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await violationsOn(window.page)).toEqual([]);
  });

  it('runs one with a key, and sees its parts come up', async () => {
    const web = examples.card('web');
    await web.run.focus();
    await window.page.keyboard.press('Enter');
    await web.is('running');
    await web.part('/example-web').getByText('2 of 2').waitFor();
    // Nothing answers for it: there is nothing to open.
    await web.card.getByText(window.words.text('examples-page.in-name')).waitFor();
    expect(await web.open.count()).toBe(0);
    expect(await violationsOn(window.page)).toEqual([]);
  });

  it('sees what the command line runs, and still after a reload', async () => {
    await serving.home.json(['examples', 'run', 'demo', 'stress', '--wait']);
    await examples.card('stress').is('running');
    await window.page.reload();
    await examples.card('stress').is('running');
    await examples.card('web').is('running');
  });

  it('goes on with one whose part somebody took away', async () => {
    await serving.home.json(['examples', 'run', 'demo', 'minuteman', '--wait']);
    const minuteman = examples.card('minuteman');
    await minuteman.is('running');
    await serving.home.json(['services', 'destroy', 'demo', '/example-minuteman-caller', '--yes']);
    await minuteman.is('partly');
    const goOn = window.words.text('examples-page.go-on');
    await minuteman.card.getByRole('button', { name: new RegExp(`^${goOn}`) }).click();
    await minuteman.is('running');
  });

  it('removes one, having read what becomes of its data', async () => {
    await examples.card('web').remove('example.web.data');
    await examples.card('web').is('absent');
    await examples.card('stress').is('running');
    expect(window.complaints).toEqual([]);
  });

  it('is told to start a cluster that is stopped', async () => {
    await window.cluster('demo').act('cluster.stop');
    await window.cluster('demo').is('stopped');
    await window.page.getByText(window.words.text('examples-page.off')).waitFor();
  });
});
