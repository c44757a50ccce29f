import { Stack, Title } from '@mantine/core';
import { useCluster } from '../snapshot/context.tsx';

export function ClusterPage({ name, tab }: { name: string; tab: string }) {
  const cluster = useCluster(name);
  return (
    <Stack p="lg" data-tab={tab}>
      <Title order={1}>{cluster?.name}</Title>
    </Stack>
  );
}
