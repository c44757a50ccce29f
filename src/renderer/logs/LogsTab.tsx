import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { problemOfCall } from '../../shared/api/problem-error.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useHistory } from '../clusters/use-history.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { Waiting } from '../layout/NoConnection.tsx';
import { useWords } from '../words/context.tsx';
import { LogView } from './LogView.tsx';
import classes from './logs.module.css';
import { MachineLogView } from './MachineLogView.tsx';

const sources = ['operation', 'machine'] as const;
type Source = (typeof sources)[number];

/** What was written about the cluster: by what was done with it, and by its machines themselves. */
export function LogsTab(props: { cluster: ClusterView; operation: string | null }) {
  const { text } = useWords();
  const [source, setSource] = useState<Source>('operation');
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={text('logs.source')}
      value={source}
      onChange={setSource}
      data={sources.map((value) => ({ value, label: text(`logs.source.${value}`) }))}
    />
  );
  return source === 'operation' ? (
    <OperationLogs {...props} choice={choice} />
  ) : (
    <MachineLogView cluster={props.cluster} choice={choice} />
  );
}

interface OperationLogsProps {
  readonly cluster: ClusterView;
  readonly operation: string | null;
  /** What is chosen before: where the log comes from. */
  readonly choice: React.ReactNode;
}

/** The logs of what was done with the cluster; the newest unless one is named. */
function OperationLogs({ cluster, operation, choice }: OperationLogsProps) {
  const { text, language } = useWords();
  const { name } = cluster;
  const { data, error } = useHistory(cluster);
  const [chosen, setChosen] = useState(operation);
  const shown = data?.find(({ id }) => id === chosen) ?? data?.[0];
  if (data === undefined || shown === undefined) {
    return (
      <div className={classes.view}>
        <Group>{choice}</Group>
        {error !== null && <ProblemCard problem={problemOfCall(error)} />}
        {error === null && data === undefined && <Waiting />}
        {data !== undefined && <Text c="dimmed">{text('history.empty')}</Text>}
      </div>
    );
  }
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <div className={classes.view}>
      <Group gap="sm">
        {choice}
        <Select
          size="xs"
          w={360}
          allowDeselect={false}
          aria-label={text('logs.operation')}
          value={shown.id}
          onChange={setChosen}
          data={data.map(({ id, kind, startedAt }) => ({
            value: id,
            label: `${text(`kind.${kind}`)} · ${times.format(startedAt)}`,
          }))}
        />
      </Group>
      {shown.log === null && !shown.running ? (
        <Text c="dimmed">{text('logs.gone')}</Text>
      ) : (
        <LogView key={shown.id} name={name} operation={shown.id} machines={cluster.machines} />
      )}
    </div>
  );
}
