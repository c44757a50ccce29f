import { Box, List, Stack, Text } from '@mantine/core';
import type { Consequences } from '../../../shared/cluster/consequences.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';

/** What will happen, and whether it fits this computer; told anew whenever it changes. */
export function ConsequenceList({ problems, messages, fit }: Consequences) {
  const { text } = useWords();
  if (problems.length > 0) {
    return (
      <Stack gap="sm">
        {problems.map((problem) => (
          <ProblemCard key={`${problem.code} ${problem.machine ?? ''}`} problem={problem} />
        ))}
      </Stack>
    );
  }
  return (
    <Box role="status" aria-live="polite" aria-label={text('changes-page.consequences')}>
      <List spacing={4} size="sm">
        {messages.map((message) => (
          <List.Item key={`${message.code} ${message.params?.machine ?? ''}`}>
            {text(message)}
          </List.Item>
        ))}
      </List>
      {fit?.messages.map((message) => (
        <Text key={message.code} size="sm" mt={8} className={meaningClass(meanings[fit.verdict])}>
          <StateMark meaning={meanings[fit.verdict]} size={10} /> {text(message)}
        </Text>
      ))}
    </Box>
  );
}

const meanings = { fits: 'runs', tight: 'works', 'too-big': 'needs' } as const;
