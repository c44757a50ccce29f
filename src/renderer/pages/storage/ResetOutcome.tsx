import { Stack, Text } from '@mantine/core';
import type { ResetResult } from '../../../shared/api/answers.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { Messages } from './Messages.tsx';

/** What a reset took away, and what it could not, with the reason of each. */
export function ResetOutcome({ result: { removed, problems } }: { result: ResetResult }) {
  const { text } = useWords();
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {text(problems.length === 0 ? 'storage-page.reset.done' : 'storage-page.reset.partly', {
          count: problems.length,
        })}
      </Text>
      {removed.length > 0 && (
        <Messages title={text('storage-page.reset.removed')} messages={removed} />
      )}
      {problems.map((problem) => (
        <ProblemCard key={text(problem)} problem={problem} />
      ))}
    </Stack>
  );
}
