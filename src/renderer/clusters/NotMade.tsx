import { Button, Group, Stack } from '@mantine/core';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { Section } from '../pages/Page.tsx';
import { ResumeProblem } from '../secrets/ResumeProblem.tsx';
import { useWords } from '../words/context.tsx';
import { Machines } from './changes/Machines.tsx';

/** A cluster that is written down and of which nothing exists: it was imported, or never begun. */
export function NotMade({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const { name } = cluster;
  const create = useAction((secrets?: string) => client.clusters.resume({ name, secrets }));
  return (
    <Stack gap="lg">
      <Section title={text('not-made.title')} about={text('not-made.about')}>
        <Group>
          <Button loading={create.busy} onClick={() => create.run(undefined)}>
            {text('not-made.create')}
          </Button>
        </Group>
        {create.problem !== null && (
          <ResumeProblem problem={create.problem} busy={create.busy} goOn={create.run} />
        )}
      </Section>
      <Machines cluster={cluster} />
    </Stack>
  );
}
