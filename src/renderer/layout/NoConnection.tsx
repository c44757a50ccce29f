import { Center, Code, Loader, Stack, Text, Title } from '@mantine/core';
import type { ConnectionState } from '../connection/client.ts';
import { useWords } from '../words/context.tsx';

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
  if (state.kind === 'connecting') return <Waiting />;
  const refused = state.kind === 'refused';
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack maw={520} gap="md" role={refused ? 'alert' : 'status'}>
        <Title order={1}>{text(refused ? 'connection.refused' : 'connection.lost')}</Title>
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
