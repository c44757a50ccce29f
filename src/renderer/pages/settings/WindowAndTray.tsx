import { Switch } from '@mantine/core';
import type { Preferences } from '../../../shared/api/preferences.ts';
import { usePreferences } from '../../preferences/context.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';
import { Choice } from './Choice.tsx';

const switches = [
  { name: 'startAtLogin', words: 'start-at-login' },
  { name: 'startHidden', words: 'start-hidden' },
  { name: 'closeToTray', words: 'close-to-tray' },
] as const;

const leaving = ['ask', 'stop', 'leave'] as const;

/** How the program starts and what closing its window means; only where it has a tray. */
export function WindowAndTray() {
  const { text } = useWords();
  const { preferences, change } = usePreferences();
  return (
    <Section title={text('settings-page.tray')} about={text('settings-page.tray.about')}>
      {switches.map(({ name, words }) => (
        <Switch
          key={name}
          label={text(`settings-page.tray.${words}`)}
          description={text(`settings-page.tray.${words}.about`)}
          checked={preferences[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
      ))}
      <Choice<Preferences['whenLeaving']>
        label={text('settings-page.leaving')}
        about={text('settings-page.leaving.about')}
        value={preferences.whenLeaving}
        options={leaving.map((value) => ({ value, label: text(`settings-page.leaving.${value}`) }))}
        choose={(whenLeaving) => change({ whenLeaving })}
      />
    </Section>
  );
}
