import { Button, Group, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { askPermission, permission } from '../../notices/browser-notifications.ts';
import { usePreferences } from '../../preferences/context.tsx';
import { useSnapshot } from '../../snapshot/context.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';

/** Whether the end of long work is told. In a browser this is the only place that asks for permission. */
export function NotificationSwitch() {
  const { text } = useWords();
  const { preferences, change } = usePreferences();
  const inBrowser = useSnapshot(({ app }) => app.shell.kind === 'browser');
  const [allowed, setAllowed] = useState(permission);
  const ask = () => void askPermission().then(setAllowed);
  return (
    <Section title={text('settings-page.notifications')}>
      <Switch
        label={text('settings-page.notifications.switch')}
        description={text('settings-page.notifications.about')}
        checked={preferences.notifications}
        onChange={(event) => {
          const notifications = event.currentTarget.checked;
          change({ notifications });
          if (notifications && inBrowser && allowed === 'default') ask();
        }}
      />
      {inBrowser && preferences.notifications && (
        <Group gap="md">
          <Text size="sm" c="dimmed" role="status">
            {text(`settings-page.permission.${allowed}`)}
          </Text>
          {allowed === 'default' && (
            <Button variant="default" size="sm" onClick={ask}>
              {text('settings-page.permission.ask')}
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}
