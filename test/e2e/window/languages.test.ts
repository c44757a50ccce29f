import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../src/shared/messages/en/index.ts';
import type { Catalogue, CatalogueEntry } from '../../../src/shared/messages/message.ts';
import { zh } from '../../../src/shared/messages/zh/index.ts';
import { textsOf } from './looking.ts';
import { appWindow } from './pages/app-window.ts';
import { wordsIn } from './pages/words.ts';
import { screens } from './screens.ts';
import type { Opened } from './serving.ts';
import { buildStage, type Stage } from './stage.ts';

let stage: Stage;
let windows: { readonly full: Opened; readonly empty: Opened };
beforeAll(async () => {
  stage = await buildStage();
  const options = { locale: 'zh-CN', reducedMotion: 'reduce' } as const;
  windows = { full: await stage.full.open(options), empty: await stage.empty.open(options) };
});
afterAll(() => stage?.close());

describe('for someone whose system speaks Chinese', () => {
  it.each(screens)('the screen $name has no English word of ours', async ({ on, show }) => {
    const window = windows[on];
    await show(window);
    expect(await window.page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    const texts = await textsOf(window.page);
    expect(texts.some((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
    expect.soft([...new Set(texts.filter(isEnglish))]).toEqual([]);
    await window.page.keyboard.press('Escape');
  });
});

describe('the language that is chosen', () => {
  it('counts at once, outlasts a reload and can be given back to the system', async () => {
    const window = await stage.full.open({ locale: 'zh-CN' });
    const { page } = window;
    await window.open('settings');
    await window.settings.choose('language', 'English');
    const inEnglish = appWindow(page, await wordsIn('en'));
    await inEnglish.heading().getByText('Settings').waitFor();
    await page.reload();
    await inEnglish.heading().getByText('Settings').waitFor();
    await inEnglish.settings.choose(
      'language',
      inEnglish.words.text('settings-page.language.system'),
    );
    await window.heading().getByText(window.words.text('frame.settings')).waitFor();
    await window.close();
  });
});

/** A text of the English catalogue that is none of the other, or an English phrase. */
function isEnglish(text: string): boolean {
  if (chinese.some((pattern) => pattern.test(text))) return false;
  return (
    english.some((pattern) => pattern.test(text)) || /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text)
  );
}

const english = patternsOf(en);
const chinese = patternsOf(zh);

/** What the texts of a catalogue look like with their values filled in; without those that are only values. */
function patternsOf(catalogue: Catalogue): readonly RegExp[] {
  return Object.values<CatalogueEntry>(catalogue)
    .map(({ text }) => text.split(/\{[^}]*\}/))
    .filter((parts) => /\p{Letter}{2}/u.test(parts.join('')))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
