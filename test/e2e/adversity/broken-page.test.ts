import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, startServing } from '../window/serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('a page that breaks', () => {
  it('says so in its place, and leaves the rest of the window in use', async () => {
    const context = await serving.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    // As when the program was brought up to date while its window was open.
    await page.route(/\/assets\/StoragePage-[^/]*\.js$/, (route) => route.abort());
    await page.goto(await serving.newLink());
    const side = page.getByRole('navigation');
    await side.getByRole('link', { name: 'Storage' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'PAGE-BROKEN' });
    await told.getByRole('button', { name: 'Load again' }).waitFor();

    await side.getByRole('link', { name: 'About' }).click();
    await page.getByRole('heading', { level: 1, name: 'About' }).waitFor();
    expect(await told.count()).toBe(0);
    await context.close();
  });

  it('asks for a part again that the browser gave up, as when the networks of this computer change', async () => {
    const context = await serving.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    let refused = 0;
    await page.route(/\/assets\/(StoragePage|HelpPage|texts-en)-[^/]*\.js$/, (route) => {
      refused += 1;
      return refused % 2 === 1 ? route.abort('internetdisconnected') : route.continue();
    });
    await page.goto(await serving.newLink());
    const side = page.getByRole('navigation');
    await side.getByRole('link', { name: 'Storage' }).click();
    await page.getByRole('heading', { level: 1, name: 'Storage' }).waitFor();
    await side.getByRole('link', { name: 'Help' }).click();
    await page.getByRole('heading', { level: 1, name: 'User guide' }).waitFor();
    expect(refused).toBeGreaterThanOrEqual(4);
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});
