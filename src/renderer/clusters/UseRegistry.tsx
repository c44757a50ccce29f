import { Code, Group, Stack, Text } from '@mantine/core';
import type { ClusterView } from '../../shared/snapshot.ts';
import { Copy } from '../elements/Copy.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';

interface UseRegistryProps {
  readonly address: string;
  readonly cluster: Pick<ClusterView, 'folder' | 'provider'>;
}

/** Where the private registry is, and how an image gets there. */
export function UseRegistry({ address, cluster }: UseRegistryProps) {
  const { text } = useWords();
  const simulated = cluster.provider === 'simulated';
  const push = `docker tag my-app ${address}/my-app && docker push ${address}/my-app`;
  return (
    <>
      <dt>{text('use.registry')}</dt>
      <dd>
        <Stack gap={4}>
          <span>{address}</span>
          {!simulated && (
            <Group gap="sm">
              <Code className={classes.command}>{push}</Code>
              <Copy value={push} what={text('use.registry')} />
            </Group>
          )}
          <Text size="sm" c="dimmed">
            {simulated
              ? text('use.registry.simulated')
              : text('use.registry.push', { address, file: `${cluster.folder}/registry-ca.crt` })}
          </Text>
        </Stack>
      </dd>
    </>
  );
}
