import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import { useClient } from '../connection/context.tsx';
import { ConfigDiff } from '../elements/ConfigDiff.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';

/** What DC/OS of a cluster is told, key by key, and by whom; nothing without DC/OS. */
export function ConfigOfCluster({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: ['config', name],
    queryFn: () => client.clusters.config({ name }),
  });
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Waiting />;
  if (data === null) return null;
  return (
    <section aria-labelledby="cluster-config">
      <Title order={2} id="cluster-config" mb={4}>
        {text('files.config')}
      </Title>
      <Text size="sm" mb="xs">
        {text('files.config.why')}
      </Text>
      {data.problems.map((problem) => (
        <ProblemCard key={text(problem)} problem={problem} />
      ))}
      {data.entries.length > 0 && <ConfigDiff view={data} />}
    </section>
  );
}
