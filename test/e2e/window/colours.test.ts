import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, startServing } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving?.close());

describe('the colours of the window', () => {
  it('follow the system, until others are chosen, which outlast a reload', async () => {
    const window = await serving.open({ colorScheme: 'dark' });
    const { page, settings, words } = window;
    await window.open('settings');
    await expect.poll(() => isDark(page)).toBe(true);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => isDark(page)).toBe(false);
    await settings.choose('theme', words.text('settings-page.theme.dark'));
    await expect.poll(() => isDark(page)).toBe(true);
    await page.reload();
    await window.heading().waitFor();
    await expect.poll(() => isDark(page)).toBe(true);
    await settings.choose('theme', words.text('settings-page.theme.system'));
    await expect.poll(() => isDark(page)).toBe(false);
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

/** Whether what lies behind everything is nearer to black than to white. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
    return red + green + blue < 384;
  })()`);
}
