import { Group, Stack } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { canChange } from '../../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { OnceOpened } from '../../elements/OnceOpened.tsx';
import { later } from '../../layout/later.ts';
import { useWords } from '../../words/context.tsx';
import { MachineTable } from '../MachineTable.tsx';

const AgentsDialog = later(() => import('./AgentsDialog.tsx'), 'AgentsDialog');
const ResizeDialog = later(() => import('./ResizeDialog.tsx'), 'ResizeDialog');

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
      <OnceOpened opened={scaling}>
        {(opened) => (
          <AgentsDialog cluster={cluster} opened={opened} close={() => setScaling(false)} />
        )}
      </OnceOpened>
      <OnceOpened opened={resizing !== null}>
        {(opened) => (
          <ResizeDialog
            cluster={cluster}
            machine={opened ? resizing : null}
            close={() => setResizing(null)}
          />
        )}
      </OnceOpened>
    </Stack>
  );
}
