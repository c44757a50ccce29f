import { Center, Code, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ConnectionState } from '../connection/client.ts';
import { useWords } from '../words/context.tsx';
import { titleOf } from './use-window-title.ts';

/** Something is on its way; in words, because a spinner alone tells nothing. */
export function Waiting() {
  const { text } = useWords();
  return (
    <Center mih="40vh">
      <Stack align="center" gap="sm" role="status">
        <Loader size="sm" />
        <Text c="dimmed">{text('connection.loading')}</Text>
      </Stack>
    </Center>
  );
}

/** The page without the program behind it: why, and what to do. */
export function NoConnection({ state }: { state: Exclude<ConnectionState, { kind: 'open' }> }) {
  const { text } = useWords();
  const refused = state.kind === 'refused';
  const title = text(refused ? 'connection.refused' : 'connection.lost');
  useEffect(() => {
    // Else it would go on to say how the clusters were.
    if (state.kind !== 'connecting') document.title = titleOf(title);
  }, [state.kind, title]);
  if (state.kind === 'connecting') return <Waiting />;
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack maw={520} gap="md" role={refused ? 'alert' : 'status'}>
        <Title order={1}>{title}</Title>
        <Text>
          {refused ? text(`connection.refused.${state.reason}`) : text('connection.lost.why')}
        </Text>
        {refused && (
          <>
            <Text>{text('connection.new-link')}</Text>
            <Code block>npm run cli -- serve --url</Code>
          </>
        )}
      </Stack>
    </Center>
  );
}
