import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { GuideLink } from '../help/GuideLink.tsx';
import { LostClusters } from '../sharing/LostClusters.tsx';
import { useWords } from '../words/context.tsx';

/** An app without clusters is an invitation. */
export function Welcome() {
  const { text } = useWords();
  const [, go] = useLocation();
  return (
    <Stack maw={560} m="auto" p="xl" gap="md">
      <img src="./icon.svg" alt="" width={64} height={64} />
      <Title order={1}>{text('welcome.title')}</Title>
      <Text size="lg">{text('welcome.what')}</Text>
      <Text c="dimmed">{text('welcome.how')}</Text>
      <Group mt="sm">
        <Button size="md" onClick={() => go('/new')}>
          {text('welcome.create')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => go('/new/simulated')}>
          {text('welcome.simulated')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {text('import-page.invitation')}{' '}
        <Anchor component={Link} href="/import" size="sm" underline="always">
          {text('import-page.entry')}
        </Anchor>{' '}
        <GuideLink page="README" heading="first-steps" />
      </Text>
      <LostClusters />
    </Stack>
  );
}
