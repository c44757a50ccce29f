import { Stack, Title } from '@mantine/core';
import { useWords } from '../words/context.tsx';

export function AboutPage() {
  const { text } = useWords();
  return (
    <Stack p="lg">
      <Title order={1}>{text('frame.about')}</Title>
    </Stack>
  );
}
