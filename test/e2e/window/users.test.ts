import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
  await serving.home.run(['up', 'played', '--provider', 'simulated', '--speed', '1000']);
});
afterAll(() => serving?.close());

it.each(['en-US', 'zh-CN'])(
  'the users of a simulated cluster are none, said in %s',
  async (locale) => {
    const window = await serving.open({ locale });
    const { page, words } = window;
    await window.openCluster('played');
    await window.cluster('played').tab('cli');
    const users = page.getByRole('region', { name: words.text('users-page.title') });
    await users.getByText(words.text('users-page.simulated')).waitFor();
    expect(await users.getByRole('button').count()).toBe(0);
    expect(window.complaints).toEqual([]);
    await window.close();
  },
);
