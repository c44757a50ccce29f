import { Group, Stack } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { useWords } from '../../words/context.tsx';
import { MachineTable } from '../MachineTable.tsx';
import { AgentsDialog } from './AgentsDialog.tsx';
import { ResizeDialog } from './ResizeDialog.tsx';

/** The machines of a cluster, and what changes them. */
export function Machines({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const [scaling, setScaling] = useState(false);
  const [resizing, setResizing] = useState<string | null>(null);
  const resize = useCallback((machine: string) => setResizing(machine), []);
  return (
    <Stack gap="sm">
      <MachineTable name={cluster.name} onResize={resize} />
      <Group>
        <ActionButton
          variant="default"
          size="sm"
          verdict={canChange(cluster, 'scale')}
          onAct={() => setScaling(true)}
          leftSection={<IconArrowsDiff size={16} aria-hidden />}
        >
          {text('agents-page.open')}
        </ActionButton>
      </Group>
      <AgentsDialog cluster={cluster} opened={scaling} close={() => setScaling(false)} />
      <ResizeDialog cluster={cluster} machine={resizing} close={() => setResizing(null)} />
    </Stack>
  );
}
