import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Waiting } from '../layout/NoConnection.tsx';
import { ExportSection } from '../sharing/ExportSection.tsx';
import { useCluster, useSnapshot } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { ConfigOfCluster } from './ConfigOfCluster.tsx';

/** The files of the cluster's folder, which is a plain Vagrant workspace. */
export function FilesTab({ name }: { name: string }) {
  const { text } = useWords();
  const client = useClient();
  const folder = useCluster(name)?.folder ?? '';
  const canOpen = useSnapshot(({ app }) => app.shell.files);
  const { data, error } = useQuery({
    queryKey: ['files', name],
    queryFn: () => client.clusters.files({ name }),
  });
  if (error !== null) return <ProblemCard problem={problemOfCall(error)} />;
  if (data === undefined) return <Waiting />;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text>
          {text('files.folder')} <Code>{folder}</Code>
        </Text>
        {canOpen && (
          <Button variant="default" onClick={() => void client.shell.openPath({ path: folder })}>
            {text('files.open')}
          </Button>
        )}
      </Group>
      <ExportSection name={name} />
      <ConfigOfCluster name={name} />
      {data.map((file) => (
        <section key={file.name} aria-label={file.name}>
          <Title order={2} mb="xs">
            {file.name}
          </Title>
          <Code block tabIndex={0}>
            {file.text}
          </Code>
        </section>
      ))}
    </Stack>
  );
}
