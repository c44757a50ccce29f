import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LostCluster, Recovered } from '../../shared/api/recovery.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Section } from '../pages/Page.tsx';
import { useWords } from '../words/context.tsx';

const key = ['lost-clusters'];

/** Clusters whose folder is gone and whose machines exist, each to be taken back; nothing where none is. */
export function LostClusters() {
  const { text } = useWords();
  const client = useClient();
  // Who cannot be asked has nothing to offer: the doctor says what is wrong with it.
  const { data } = useQuery({ queryKey: key, queryFn: () => client.recovery.find(), staleTime: 0 });
  const [recovered, setRecovered] = useState<Recovered | null>(null);
  const lost = data?.clusters ?? [];
  if (lost.length === 0 && recovered === null) return null;
  return (
    <Section title={text('lost.title')} about={text('lost.about')}>
      <Stack gap="md">
        {lost.map((cluster) => (
          <Lost key={cluster.id} cluster={cluster} done={setRecovered} />
        ))}
        {recovered !== null && <Back recovered={recovered} />}
      </Stack>
    </Section>
  );
}

interface LostProps {
  readonly cluster: LostCluster;
  done(recovered: Recovered): void;
}

function Lost({ cluster, done }: LostProps) {
  const { text } = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const { id, name, machines, problem } = cluster;
  const takeBack = useAction(
    () => client.recovery.recover({ ids: [id] }),
    (recovered) => {
      done(recovered);
      void queries.invalidateQueries();
    },
  );
  if (problem !== null) return <ProblemCard problem={{ ...problem, severity: 'warning' }} />;
  return (
    <div>
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {text('lost.machines', { count: machines.length, machines: machines.join(', ') })}
          </Text>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          loading={takeBack.busy}
          aria-label={`${text('lost.take-back')}: ${name}`}
          onClick={() => takeBack.run()}
        >
          {text('lost.take-back')}
        </Button>
      </Group>
      {takeBack.problem !== null && <ProblemCard problem={takeBack.problem} />}
    </div>
  );
}

function Back({ recovered }: { recovered: Recovered }) {
  const { text } = useWords();
  const [, go] = useLocation();
  return (
    <Stack gap="sm">
      {recovered.problems.map((problem) => (
        <ProblemCard key={problem.code} problem={problem} />
      ))}
      {recovered.clusters.map((name) => (
        <Group key={name}>
          <Text role="status">{text('lost.taken', { name })}</Text>
          <Button size="compact-sm" onClick={() => go(`/clusters/${name}`)}>
            {text('lost.open')}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
