import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { ClusterView } from '../../shared/snapshot.ts';
import { later } from '../layout/later.ts';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';

const Shell = later(() => import('./Shell.tsx'), 'Shell');

/** A shell on one of the machines; said once what it is, before the first one opens. */
export function TerminalTab(props: { cluster: ClusterView; machine: string | null }) {
  const { cluster, machine } = props;
  const { text } = useWords();
  const [, go] = useLocation();
  const [opened, setOpened] = useState(0);
  const chosen = cluster.machines.find(({ name }) => name === machine) ?? cluster.machines[0];
  if (chosen === undefined) return null;
  const runs = chosen.state === 'running';
  return (
    <Stack gap="sm" h="100%">
      <Group align="flex-end">
        <Select
          label={text('shell.machine')}
          allowDeselect={false}
          value={chosen.name}
          onChange={(name) => {
            setOpened(0);
            go(`/clusters/${cluster.name}/terminal/${name}`);
          }}
          data={cluster.machines.map(({ name }) => name)}
        />
        {opened === 0 && runs && <Button onClick={() => setOpened(1)}>{text('shell.open')}</Button>}
      </Group>
      {!runs && <Text c="dimmed">{text('shell.not-running', { machine: chosen.name })}</Text>}
      {opened === 0 && runs && <Text c="dimmed">{text('shell.note')}</Text>}
      {opened > 0 && (
        <Suspense fallback={<Waiting />}>
          <Shell
            key={`${chosen.name} ${opened}`}
            name={cluster.name}
            machine={chosen.name}
            again={() => setOpened(opened + 1)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
