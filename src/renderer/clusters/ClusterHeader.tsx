import { ActionIcon, Group, Menu, Text, Title } from '@mantine/core';
import { IconDots, IconExternalLink, IconPlayerPlay } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import {
  canCancel,
  canChange,
  canDestroy,
  canOpen,
  canStart,
  canStop,
  isBusy,
} from '../../shared/cluster/predicates.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { useAction } from '../connection/use-action.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { OnceOpened } from '../elements/OnceOpened.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { meaningClass, meaningOfCluster, StateMark } from '../elements/StateMark.tsx';
import { later } from '../layout/later.ts';
import { useSteadyClusters } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import classes from './cluster.module.css';
import { StopButton } from './StopButton.tsx';
import { useOpenUrl } from './use-open-url.ts';

const DestroyDialog = later(() => import('./DestroyDialog.tsx'), 'DestroyDialog');
const RebuildDialog = later(() => import('./versions/RebuildDialog.tsx'), 'RebuildDialog');
const UpgradeDialog = later(() => import('./versions/UpgradeDialog.tsx'), 'UpgradeDialog');

/** Name, state and what can be done with the cluster now. */
export function ClusterHeader({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const open = useOpenUrl();
  const [dialog, setDialog] = useState<'destroy' | 'upgrade' | 'rebuild' | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const { name } = cluster;
  const clusters = useSteadyClusters();
  const start = useAction(() => client.clusters.start({ name }));
  const stop = useAction(() => client.clusters.stop({ name }));
  const cancel = useAction(() => client.clusters.cancel({ name }));
  const problem = start.problem ?? stop.problem ?? cancel.problem;
  const busy = isBusy(cluster.state);
  const destroyable = canDestroy(cluster);
  const upgradable = canChange(cluster, 'upgrade');
  const dialogs = {
    cluster,
    close: () => setDialog(null),
    closed: () => more.current?.focus(),
  };
  return (
    <div className={classes.header}>
      <Group justify="space-between" gap="md">
        <div>
          <Title order={1} className={classes.title}>
            {name}
          </Title>
          <StateLine cluster={cluster} />
        </div>
        <Group gap="sm">
          <ActionButton
            verdict={canOpen(cluster)}
            onAct={() => cluster.url !== null && open(cluster.url)}
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {text('cluster.open')}
          </ActionButton>
          {busy && (
            <ActionButton
              variant="default"
              loading={cancel.busy}
              verdict={canCancel(cluster)}
              onAct={() => cancel.run()}
            >
              {text('action.cancel')}
            </ActionButton>
          )}
          {!busy && canStop(cluster).ok ? (
            <StopButton cluster={cluster} busy={stop.busy} stop={() => stop.run()} />
          ) : (
            !busy && (
              <ActionButton
                variant="default"
                loading={start.busy}
                verdict={canStart(cluster, clusters)}
                onAct={() => start.run()}
                leftSection={<IconPlayerPlay size={16} aria-hidden />}
              >
                {text('cluster.start')}
              </ActionButton>
            )
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon ref={more} variant="default" size={36} aria-label={text('cluster.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={!upgradable.ok} onClick={() => setDialog('upgrade')}>
                {text('upgrade-page.open')}
              </Menu.Item>
              {!upgradable.ok && <Menu.Label>{text(upgradable.why)}</Menu.Label>}
              <Menu.Item onClick={() => setDialog('rebuild')}>
                {text('rebuild-page.open')}
              </Menu.Item>
              <Menu.Item
                color="var(--dv-needs)"
                disabled={!destroyable.ok}
                onClick={() => setDialog('destroy')}
              >
                {text('cluster.destroy')}
              </Menu.Item>
              {!destroyable.ok && <Menu.Label>{text(destroyable.why)}</Menu.Label>}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {problem !== null && (
        <div style={{ marginTop: 12 }}>
          <ProblemCard problem={problem} />
        </div>
      )}
      <OnceOpened opened={dialog === 'destroy'}>
        {(opened) => <DestroyDialog {...dialogs} opened={opened} />}
      </OnceOpened>
      <OnceOpened opened={dialog === 'upgrade'}>
        {(opened) => <UpgradeDialog {...dialogs} opened={opened} />}
      </OnceOpened>
      <OnceOpened opened={dialog === 'rebuild'}>
        {(opened) => <RebuildDialog {...dialogs} opened={opened} />}
      </OnceOpened>
    </div>
  );
}

function StateLine({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const meaning = meaningOfCluster(cluster.state);
  const version =
    cluster.dcos ?? (cluster.release.kind === 'catalogue' ? cluster.release.version : null);
  return (
    <Group gap={8} role="status" aria-live="polite">
      <StateMark meaning={meaning} />
      <Text fw={600} className={meaningClass(meaning)}>
        {text(`cluster-state.${cluster.state}`)}
      </Text>
      {cluster.healthy !== null && !isBusy(cluster.state) && (
        <Text c="dimmed">{text(cluster.healthy ? 'cluster.healthy' : 'cluster.unhealthy')}</Text>
      )}
      {version !== null && <Text c="dimmed">DC/OS {version}</Text>}
      <Text c="dimmed">{text(`cluster.provider.${cluster.provider}`)}</Text>
      {cluster.adopted !== undefined && <Text c="dimmed">{text('adopted.mark')}</Text>}
      {cluster.waitingFor[0] !== undefined && <Text c="dimmed">{text(cluster.waitingFor[0])}</Text>}
    </Group>
  );
}
