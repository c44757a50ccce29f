import { Stack, Title } from '@mantine/core';
import { useWords } from '../words/context.tsx';

export function Wizard({ provider }: { provider: string | null }) {
  const { text } = useWords();
  return (
    <Stack p="lg" data-provider={provider}>
      <Title order={1}>{text('frame.new')}</Title>
    </Stack>
  );
}
