import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, type Serving, startServing } from './serving.ts';

let serving: Serving;
let window: Opened;
beforeAll(async () => {
  serving = await startServing();
  window = await serving.open({ reducedMotion: 'reduce' });
});
afterAll(() => serving?.close());

describe('someone without a mouse', () => {
  it('gets from the invitation to a running cluster, and sees at each stop where they are', async () => {
    const { page, words, welcome, wizard } = window;
    const press = (code: 'welcome.simulated' | 'action.next' | 'wizard.create') =>
      pressButton(page, page.getByRole('button', { name: words.text(code), exact: true }));
    await welcome.shown();
    await press('welcome.simulated');
    await wizard.on('topology');
    await choose(page, wizard.preset('1m-2a-1p'));
    await press('action.next');
    await wizard.on('version');
    await press('action.next');
    await wizard.on('options');
    await pressButton(page, wizard.option('name'));
    await type(page, page.getByRole('textbox', { name: words.text('wizard.option.name') }), 'keys');
    await pressButton(page, wizard.option('speed'));
    await type(
      page,
      page.getByRole('textbox', { name: words.text('wizard.options.speed') }),
      '200',
    );
    await press('action.next');
    await wizard.on('command-line');
    await press('action.next');
    await wizard.on('review');
    await page.getByRole('definition').first().waitFor();
    await press('wizard.create');
    await window.cluster('keys').is('running');
  });

  it('is kept in a dialog, and is back where they were after it', async () => {
    const { page, words } = window;
    const more = page.getByRole('button', { name: words.text('cluster.more') });
    await pressButton(page, more);
    const item = page.getByRole('menuitem', { name: words.text('cluster.destroy') });
    await item.waitFor();
    // It is the last of the menu, so it is one step up from the first.
    await page.keyboard.press('ArrowDown');
    const first = page.getByRole('menuitem').first();
    await expect.poll(() => isFocused(first)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(item)).toBe(true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => isFocused(dialog.getByRole('textbox'))).toBe(true);
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab');
      expect(await focusWithin(dialog)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => isFocused(more)).toBe(true);
  });

  it('walks through the tabs of a cluster with the arrows', async () => {
    const { page, words } = window;
    const tab = (name: 'overview' | 'health') =>
      page.getByRole('tab', { name: words.text(`cluster.tab.${name}`) });
    await tabTo(page, tab('overview'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => isFocused(tab('health'))).toBe(true);
    await page.getByRole('tabpanel', { name: words.text('cluster.tab.health') }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});

async function pressButton(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, radio: Locator): Promise<void> {
  await tabTo(page, radio);
  await page.keyboard.press('Space');
  await expect.poll(() => radio.isChecked()).toBe(true);
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes on by the Tab key until the element is reached; every stop on the way has to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < 120; stop++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    // A frame changes its colour within a moment.
    await expect.poll(() => unseenFocus(page)).toBe(null);
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}

function focusWithin(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(element.ownerDocument.activeElement));
}

/** What has the focus, where nothing around it shows that; null where it is seen. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const marked = [element, element.parentElement, element.nextElementSibling].some((each) => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const probe = document.createElement('i');
    probe.style.color = 'var(--input-bd-focus, transparent)';
    element.parentElement.append(probe);
    const { borderTopStyle, borderTopColor } = getComputedStyle(element);
    const framed = borderTopStyle === 'solid' && borderTopColor === getComputedStyle(probe).color;
    probe.remove();
    return inSight && (marked || framed) ? null : element.outerHTML.slice(0, 300);
  })()`);
}
