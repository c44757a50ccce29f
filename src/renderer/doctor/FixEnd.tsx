import { Stack, Text } from '@mantine/core';
import { Commands } from '../elements/Commands.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import type { Fixed } from './report.ts';

/** How it ended when something was to be put right, and what is left to be done by hand. */
export function FixEnd({ fixed }: { fixed: Fixed }) {
  const { text } = useWords();
  const { outcome, title, problems, commands } = fixed;
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} role="status">
        {text(`doctor-page.end.${outcome}`, { title })}
      </Text>
      {problems.map((problem) => (
        <ProblemCard key={`${problem.code} ${text(problem)}`} problem={problem} />
      ))}
      <Commands label={text('doctor-page.commands')} lines={commands} />
    </Stack>
  );
}
