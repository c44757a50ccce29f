import { type Language, loadCatalogue } from '../../../../src/shared/messages/languages.ts';
import {
  type MessageCode,
  type Params,
  renderRemedy,
  renderText,
} from '../../../../src/shared/messages/message.ts';

/** What the page objects look for: the words that the user reads, in the language of the window. */
export interface Words {
  readonly language: Language;
  text(code: MessageCode, params?: Params): string;
  /** What to do about a problem. */
  remedy(code: MessageCode, params?: Params): string;
}

export async function wordsIn(language: Language): Promise<Words> {
  const catalogue = await loadCatalogue(language);
  return {
    language,
    text: (code, params = {}) => renderText({ code, params }, catalogue),
    remedy: (code, params = {}) => renderRemedy({ code, params }, catalogue) ?? '',
  };
}
