import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, beyondTheSide } from './looking.ts';
import { screens } from './screens.ts';
import type { Opened } from './serving.ts';
import { buildStage, type Stage } from './stage.ts';

const size = { width: 1180, height: 760 };
/** What is left of it at 200 %. */
const half = { width: 590, height: 380 };

let stage: Stage;
let windows: { readonly full: Opened; readonly empty: Opened };
beforeAll(async () => {
  stage = await buildStage();
  const options = { viewport: size, reducedMotion: 'reduce' } as const;
  windows = { full: await stage.full.open(options), empty: await stage.empty.open(options) };
});
afterAll(() => stage?.close());

describe.each(screens)('the screen $name', ({ on, show }) => {
  it('keeps nobody out, in light and dark, at 200 % and without a complaint of the browser', async () => {
    const window = windows[on];
    const { page } = window;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await show(window);
    expect.soft(await barriers(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Only its colours differ.
    expect.soft(await barriers(page, ['color-contrast']), 'in dark').toEqual([]);
    await page.setViewportSize(half);
    expect.soft(await beyondTheSide(page), 'at 200 %').toEqual([]);
    expect.soft(window.complaints).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
