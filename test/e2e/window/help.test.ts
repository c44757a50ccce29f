import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appWindow } from './pages/app-window.ts';
import { wordsIn } from './pages/words.ts';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  window = await serving.open({ reducedMotion: 'reduce' });
});
afterAll(() => serving?.close());

describe('someone who looks into the guide', () => {
  it('comes from the invitation, and reads at the heading that was meant', async () => {
    const { page, words, help, welcome } = window;
    await welcome.shown();
    await page.getByRole('link', { name: words.text('help-page.explained') }).click();
    await expect.poll(() => inView(help.heading('First steps'))).toBe(true);
    await expect.poll(() => isFocused(help.heading('First steps'))).toBe(true);
  });

  it('goes on by links and by the contents', async () => {
    const { help } = window;
    await help.article.getByRole('link', { name: 'has what it takes' }).click();
    await expect.poll(() => inView(help.heading('Requirements'))).toBe(true);
    await help.choose('Network topology');
    await help.heading('Network topology').waitFor();
    await help.article.getByRole('img', { name: /^This computer: 192\.168\.\d+\.1; m1/ }).waitFor();
    await help.choose('Names');
    await expect.poll(() => inView(help.heading('Names'))).toBe(true);
    // Again, after one scrolled away.
    await help.article
      .getByText('this page shows the network of your own')
      .scrollIntoViewIfNeeded();
    await help.choose('Names');
    await expect.poll(() => inView(help.heading('Names'))).toBe(true);
  });

  it('finds what it looks for by words, and is led there', async () => {
    const { page, help, words } = window;
    await help.search('nobody wrote this');
    await help.results
      .getByText(words.text('help-page.results.none', { query: 'nobody wrote this' }))
      .waitFor();
    await help.search('ZooKeeper leader');
    const found = help.results.getByRole('link').first();
    await found.waitFor();
    const [, section = ''] = (await found.innerText()).split(' › ');
    await found.click();
    await expect.poll(() => inView(help.heading(section))).toBe(true);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    // Found once more, it is where one is already.
    await help.search('ZooKeeper leader');
    await found.click();
    await expect.poll(() => inView(help.heading(section))).toBe(true);
  });

  it('copies commands as they stand there', async () => {
    const { page, help, words } = window;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await help.choose('Upgrade');
    const what = `${words.text('action.copy')}: ${words.text('help-page.commands')}`;
    await help.article.getByRole('button', { name: what }).first().click();
    const copied =
      'dcos-vagrant-desktop up demo --dcos 1.13.8\ndcos-vagrant-desktop upgrade demo --dcos 1.13.9 --yes';
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(copied);
  });

  it('reads the same page in the other language once that is chosen', async () => {
    const { page } = window;
    const address = page.url();
    await window.open('settings');
    await window.settings.choose('language', '简体中文');
    const inChinese = appWindow(page, await wordsIn('zh'));
    await inChinese.heading().getByText(inChinese.words.text('frame.settings')).waitFor();
    await page.goto(address);
    await inChinese.help.heading('升级').waitFor();
    await inChinese.help.search('主节点 列表');
    await inChinese.help.results.getByRole('link').first().waitFor();
    // A link from elsewhere names the English heading.
    await page.goto(address.replace(/#.*/, '#/help/deploy/requirements'));
    await expect.poll(() => inView(inChinese.help.heading('要求'))).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it('comes from a failure to what the guide says of it', async () => {
    const failing = { DCOS_VAGRANT_SIMULATE_FAILURE: 'agent:a1=disk-full' };
    await serving.home.run(['up', 'broken', '--provider', 'simulated', '--speed', '1000'], failing);
    const other = await serving.open();
    await other.openCluster('broken');
    const cause = other.cluster('broken').knownCause('failure.disk-full');
    await cause.getByRole('link', { name: other.words.text('help-page.explained') }).click();
    await expect.poll(() => inView(other.help.heading('disk-full'))).toBe(true);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

type Heading = ReturnType<Opened['help']['heading']>;

/** Whether it is in the upper part of the window. */
async function inView(heading: Heading): Promise<boolean> {
  await heading.waitFor();
  const box = await heading.boundingBox();
  return box !== null && box.y >= -1 && box.y < 500;
}

function isFocused(heading: Heading): Promise<boolean> {
  return heading.evaluate((element) => element === element.ownerDocument.activeElement);
}
