import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { UpdateState } from '../../../shared/api/shell.ts';
import { useOpenUrl } from '../../clusters/use-open-url.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Section } from '../Page.tsx';

/** Looks for a newer version of the program, when it is asked to. */
export function Updates() {
  const { text } = useWords();
  const client = useClient();
  const [found, setFound] = useState<UpdateState | null>(null);
  const check = useAction(() => client.shell.checkForUpdates(), setFound);
  const problem = check.problem ?? (found?.kind === 'failed' ? found.problem : null);
  return (
    <Section title={text('about-page.updates')}>
      <Group gap="md">
        <Button variant="default" loading={check.busy} onClick={() => check.run()}>
          {text('about-page.updates.check')}
        </Button>
        <Text role="status">
          {check.busy && text('about-page.updates.checking')}
          {!check.busy && found !== null && <Found found={found} />}
        </Text>
      </Group>
      {problem !== null && <ProblemCard problem={problem} />}
    </Section>
  );
}

function Found({ found }: { found: UpdateState }) {
  const { text } = useWords();
  const open = useOpenUrl();
  switch (found.kind) {
    case 'current':
      return text('about-page.updates.current', { version: found.version });
    case 'available':
      return (
        <>
          {text('about-page.updates.available', { version: found.version })}{' '}
          {found.url !== '' && (
            <Anchor component="button" type="button" onClick={() => open(found.url)}>
              {text('about-page.updates.show')}
            </Anchor>
          )}
        </>
      );
    case 'later':
      return text('about-page.updates.later');
    case 'off':
      return text('about-page.updates.off');
    default:
      return null;
  }
}
