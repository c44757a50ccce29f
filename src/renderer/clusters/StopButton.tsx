import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { providerCan } from '../../shared/cluster/provider-can.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useWords } from '../words/context.tsx';

interface StopButtonProps {
  readonly cluster: ClusterView;
  readonly busy: boolean;
  stop(): void;
}

/** Stops at once where machines keep their memory; where masters are switched off, that is said before. */
export function StopButton({ cluster, busy, stop }: StopButtonProps) {
  const { text } = useWords();
  const [asking, setAsking] = useState(false);
  const halts = !providerCan[cluster.provider].suspend;
  const button = (
    <Button
      variant="default"
      loading={busy}
      {...(halts ? { 'aria-expanded': asking } : {})}
      onClick={() => (halts ? setAsking(!asking) : stop())}
      leftSection={<IconPlayerStop size={16} aria-hidden />}
    >
      {text('cluster.stop')}
    </Button>
  );
  if (!halts) return button;
  return (
    <Popover opened={asking} onChange={setAsking} width={340} position="bottom-end" trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{text('cluster.stop-halts', { name: cluster.name })}</Text>
          <Button
            size="compact-sm"
            onClick={() => {
              setAsking(false);
              stop();
            }}
          >
            {text('cluster.stop-anyway')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
