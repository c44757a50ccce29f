import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { problemOfCall } from '../../../shared/api/problem-error.ts';
import { isBusy } from '../../../shared/cluster/predicates.ts';
import { providerCan } from '../../../shared/cluster/provider-can.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAnew } from '../../connection/use-anew.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { CloneCluster } from './CloneCluster.tsx';
import { SnapshotTable } from './SnapshotTable.tsx';
import { TakeSnapshot } from './TakeSnapshot.tsx';

/** Moments that the whole cluster can go back to, and copies of it. */
export function SnapshotsTab({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const { name, provider } = cluster;
  // Machines that have no snapshots: why, in place of what cannot be done.
  if (!providerCan[provider].snapshot) {
    const { code, params } = say('cannot.no-snapshots', { name });
    return (
      <ProblemCard
        problem={{ code, params: params ?? {}, kind: 'prerequisite', severity: 'warning' }}
      />
    );
  }
  return (
    <Stack gap="lg" maw={960}>
      <Text>{text('snapshots-page.what')}</Text>
      {isBusy(cluster.state) && <Busy name={name} />}
      <TakeSnapshot cluster={cluster} />
      <Taken cluster={cluster} />
      <CloneCluster cluster={cluster} />
    </Stack>
  );
}

function Busy({ name }: { name: string }) {
  const { text } = useWords();
  const [, go] = useLocation();
  return (
    <Text role="status">
      {text('snapshots-page.busy')}{' '}
      <Anchor component="button" onClick={() => go(`/clusters/${name}/overview`)}>
        {text('cluster.tab.overview')}
      </Anchor>
    </Text>
  );
}

function Taken({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const { name, state, operation } = cluster;
  const { data, error, refetch } = useQuery({
    queryKey: ['snapshots', name],
    queryFn: () => client.snapshots.list({ name }),
    refetchOnMount: 'always',
    // Others take and delete them, too, and an operation may be over before its state is seen here.
    refetchInterval: 2_000,
  });
  useAnew(`${state} ${operation?.id ?? ''}`, refetch);
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Waiting />;
  if (data.length === 0) return <Text c="dimmed">{text('snapshots-page.empty')}</Text>;
  return <SnapshotTable cluster={cluster} snapshots={data} />;
}
