import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languageFor, loadCatalogue } from '../../shared/messages/languages.ts';
import {
  type Catalogue,
  type Message,
  type Params,
  renderRemedy,
  renderText,
} from '../../shared/messages/message.ts';
import { usePreferences } from '../preferences/context.tsx';
import type { WindowCode } from './codes.ts';

/** The words of the chosen language. */
export interface Words {
  readonly language: Language;
  /** A text by its code, or of a message that the engine sent. */
  text(message: WindowCode | Message, params?: Params): string;
  /** What to do about a problem; undefined where there is nothing to do. */
  remedy(message: Message): string | undefined;
}

const WordsContext = createContext<Words | null>(null);

/** Loads the language that the preferences or the system choose; shows nothing until it is there. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences();
  const language =
    preferences.language === 'system' ? languageFor(navigator.languages) : preferences.language;
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue } | null>(null);
  useEffect(() => {
    let wanted = true;
    loadCatalogue(language).then((catalogue) => {
      if (!wanted) return;
      document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
      setLoaded({ language, catalogue });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  const words = useMemo(() => loaded && wordsOf(loaded.language, loaded.catalogue), [loaded]);
  return words === null ? null : <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('There is no language above this component.');
  return words;
}

/** The words of a catalogue; also for tests. */
export function wordsOf(language: Language, catalogue: Catalogue): Words {
  return {
    language,
    text: (message, params) =>
      typeof message === 'string'
        ? renderText(
            params === undefined ? { code: message } : { code: message, params },
            catalogue,
          )
        : renderText(message, catalogue),
    remedy: (message) => renderRemedy(message, catalogue),
  };
}
