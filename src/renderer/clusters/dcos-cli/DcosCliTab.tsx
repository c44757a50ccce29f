import { Stack, Text } from '@mantine/core';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { WorkBar } from '../../pages/storage/WorkBar.tsx';
import { useWords } from '../../words/context.tsx';
import { UsersSection } from '../users/UsersSection.tsx';
import { ClusterInCli } from './ClusterInCli.tsx';
import { Copies } from './Copies.tsx';
import { InstallCli } from './InstallCli.tsx';
import { RemoveCli } from './RemoveCli.tsx';
import { type CliOfCluster, useDcosCli } from './use-dcos-cli.ts';

/** DC/OS's command line tool on this computer, and what it knows of the cluster. */
export function DcosCliTab({ cluster }: { cluster: ClusterView }) {
  const cli = useDcosCli(cluster.name);
  const { status, problem } = cli;
  if (status === null) return problem === null ? <Waiting /> : <ProblemCard problem={problem} />;
  return (
    <Stack gap="lg">
      <Copies status={status} />
      <Doing cli={cli} />
      {cli.state.kind !== 'running' && <InstallCli status={status} cli={cli} />}
      <ClusterInCli status={status} cli={cli} />
      {cli.state.kind !== 'running' && <RemoveCli status={status} cli={cli} />}
      <UsersSection cluster={cluster} />
    </Stack>
  );
}

/** How far an installation or removal is, and how the last one ended. */
function Doing({ cli: { state, work } }: { cli: CliOfCluster }) {
  const { text } = useWords();
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') {
    return (
      <WorkBar label={text('dcos-cli-page.working')} told={state.told} stop={() => work.stop()} />
    );
  }
  if (state.kind === 'ended') return <ProblemCard problem={state.problem} />;
  if (state.kind === 'stopped') {
    return <Text role="status">{text('dcos-cli-page.stopped')}</Text>;
  }
  const { warnings } = state.result;
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {text(warnings.length === 0 ? 'dcos-cli-page.done' : 'dcos-cli-page.done-but')}
      </Text>
      {warnings.map((warning) => (
        <ProblemCard key={`${warning.code} ${text(warning)}`} problem={warning} />
      ))}
    </Stack>
  );
}
