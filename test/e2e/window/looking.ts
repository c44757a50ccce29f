import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What can be found wrong with a screen by looking at it; every function gives what it found. */

/** Violations that keep people from using a page, of every rule or of those that are named. */
export async function barriers(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await atRest(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations, passes } = await (rules.length > 0
    ? axe.withRules([...rules])
    : axe
  ).analyze();
  if (passes.length === 0) return ['Nothing was looked at.'];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`));
}

/** Everything that the rules of accessibility find in what is shown, once it is at rest. */
export async function violationsOn(page: Page): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Waits until nothing moves or fades in any more; what turns for ever counts as rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0; still < 3; still++) {
      await frame();
      const moving = document.getAnimations().filter(
        ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
      if (moving.length === 0) continue;
      await Promise.allSettled(moving.map(({ finished }) => finished));
      still = 0;
    }
  })()`);
}

/** What lies beyond the side of the window, also once it is focused and scrolled to. */
export async function beyondTheSide(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push('the page is ' + scrollWidth + ' px wide');
    const main = document.querySelector('main');
    if (main.scrollWidth > main.clientWidth) found.push('main is ' + main.scrollWidth + ' of ' + main.clientWidth + ' px wide');
    for (const control of document.querySelectorAll('a, button, input, select, textarea, summary')) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      control.focus();
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      if (width < 2) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent ?? control.tagName;
      if (left < -1 || right > innerWidth + 1) found.push(name + ' at ' + left + '..' + right);
      else if (bottom < 0 || top > innerHeight) found.push(name + ' cannot be scrolled to');
    }
    return found;
  })()`);
}

/** Every text that is seen or read aloud, but what was typed by people or written by programs. */
export async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const texts = [];
    const written = 'code, pre, .cm-editor, [translate=no]';
    const commands = [...document.querySelectorAll('code')].map(({ textContent }) => textContent).filter(Boolean);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement.closest(written + ', script, style') || !parentElement.checkVisibility()) continue;
      texts.push(textContent.trim());
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest(written)) continue;
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        // A button that copies a command names it, after a word of ours.
        const command = commands.find((each) => text.endsWith(': ' + each));
        texts.push(command === undefined ? text : text.slice(0, -command.length));
      }
    }
    texts.push(document.title);
    return texts.filter((text) => text !== '');
  })()`);
}
