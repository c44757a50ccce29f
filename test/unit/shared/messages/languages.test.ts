import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/shared/messages/en/index.ts';
import {
  type Language,
  languageFor,
  languageNames,
  loadCatalogue,
} from '../../../../src/shared/messages/languages.ts';
import { renderText, say } from '../../../../src/shared/messages/message.ts';
import { zh } from '../../../../src/shared/messages/zh/index.ts';

describe('the language of the window', () => {
  it.each<[string[], Language]>([
    [['zh'], 'zh'],
    [['zh-CN'], 'zh'],
    [['zh-Hans'], 'zh'],
    [['zh-Hans-SG', 'en-SG'], 'zh'],
    [['zh-TW'], 'zh'],
    [['ZH-hk'], 'zh'],
    [['en-US', 'zh-CN'], 'en'],
    [['de-DE', 'zh-CN', 'en'], 'zh'],
    [['de-DE'], 'en'],
    [['zhx'], 'en'],
    [[], 'en'],
  ])('for a user of %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });

  it('has a catalogue for each of its languages', async () => {
    expect(Object.keys(languageNames)).toEqual(['en', 'zh']);
    expect(await loadCatalogue('en')).toBe(en);
    expect(await loadCatalogue('zh')).toBe(zh);
  });

  it('renders a message in it', () => {
    const message = say('step.machines', { count: 4 });
    expect(renderText(message, zh)).toBe('创建 4 台虚拟机');
  });
});
