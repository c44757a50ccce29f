import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, startServing } from '../window/serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('a window whose program was killed', () => {
  it('says so, in its title too, and throws nothing', async () => {
    const context = await serving.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(await serving.newLink());
    await page.getByRole('navigation').waitFor();

    serving.running.child.kill('SIGKILL');
    await page.getByRole('heading', { name: 'The program does not answer' }).waitFor();
    await expect.poll(() => page.title()).toMatch(/^The program does not answer/);
    expect(thrown).toEqual([]);
    await context.close();
  });
});
