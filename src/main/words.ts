import { app } from 'electron';
import { languageFor, loadCatalogue } from '../shared/messages/languages.ts';
import {
  type Catalogue,
  type Message,
  type MessageCode,
  type Params,
  renderText,
} from '../shared/messages/message.ts';
import type { PreferenceStore } from './preferences.ts';

/** The words of the chosen language, for what the shell itself says. */
export interface Words {
  catalogue(): Catalogue;
  text(message: MessageCode | Message, params?: Params): string;
  /** Calls back when another language has been loaded. */
  onChange(listener: () => void): void;
}

/** Follows the language of the preferences, and the system's where they leave it to that. */
export async function setupWords(preferences: PreferenceStore): Promise<Words> {
  const load = () => {
    const { language } = preferences.get();
    const system = languageFor(app.getPreferredSystemLanguages());
    return loadCatalogue(language === 'system' ? system : language);
  };
  const listeners: (() => void)[] = [];
  let catalogue = await load();
  preferences.onChange(async () => {
    const next = await load();
    if (next === catalogue) return;
    catalogue = next;
    for (const listener of listeners) listener();
  });
  return {
    catalogue: () => catalogue,
    text: (message, params) => {
      if (typeof message !== 'string') return renderText(message, catalogue);
      return renderText({ code: message, ...(params && { params }) }, catalogue);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
