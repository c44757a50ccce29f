import type { Preferences } from '../../../shared/api/preferences.ts';
import { type Language, languageNames } from '../../../shared/messages/languages.ts';
import { usePreferences } from '../../preferences/context.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';
import { Choice } from './Choice.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Colours and language of the window; a choice counts at once. */
export function Appearance() {
  const { text } = useWords();
  const { preferences, change } = usePreferences();
  const languages = Object.entries(languageNames) as [Language, string][];
  return (
    <Section title={text('settings-page.appearance')} about={text('settings-page.at-once')}>
      <Choice<Preferences['theme']>
        label={text('settings-page.theme')}
        value={preferences.theme}
        options={themes.map((value) => ({ value, label: text(`settings-page.theme.${value}`) }))}
        choose={(theme) => change({ theme })}
      />
      <Choice<Preferences['language']>
        label={text('settings-page.language')}
        value={preferences.language}
        options={[
          { value: 'system', label: text('settings-page.language.system') },
          ...languages.map(([value, label]) => ({ value, label })),
        ]}
        choose={(language) => change({ language })}
      />
    </Section>
  );
}
