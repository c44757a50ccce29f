import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { silentStates } from '../../shared/machine-log/request.ts';
import { unitsOf } from '../../shared/machine-log/units.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import { LogPane } from './LogPane.tsx';
import { type MachineLogRequest, machineLog } from './log-source.ts';
import classes from './logs.module.css';
import { useLog } from './use-log.ts';

interface MachineLogViewProps {
  readonly cluster: ClusterView;
  /** What is chosen before: where the log comes from. */
  readonly choice: React.ReactNode;
}

/** The journal of one of the machines, whole or of one unit, as it is written. */
export function MachineLogView({ cluster, choice }: MachineLogViewProps) {
  const { text } = useWords();
  const [machine, setMachine] = useState<string | null>(null);
  const [unit, setUnit] = useState('');
  const [opened, setOpened] = useState(0);
  const chosen = cluster.machines.find(({ name }) => name === machine) ?? cluster.machines[0];
  if (chosen === undefined) return null;
  const units = unitsOf(chosen.type, cluster.dcos);
  // The next machine may be of another kind.
  const shown = units.includes(unit) ? unit : '';
  const runs = !silentStates.includes(chosen.state);
  return (
    <div className={classes.view}>
      <Group gap="sm">
        {choice}
        <Select
          size="xs"
          allowDeselect={false}
          aria-label={text('logs.machine')}
          value={chosen.name}
          onChange={setMachine}
          data={cluster.machines.map(({ name }) => name)}
        />
        <Select
          size="xs"
          w={260}
          searchable
          allowDeselect={false}
          aria-label={text('logs.unit')}
          value={shown}
          onChange={(next) => setUnit(next ?? '')}
          data={[
            { value: '', label: text('logs.all-units') },
            ...units.map((each) => ({ value: each, label: each })),
          ]}
        />
      </Group>
      {runs ? (
        <Journal
          key={`${chosen.name} ${shown} ${opened}`}
          request={{ name: cluster.name, machine: chosen.name, unit: shown === '' ? null : shown }}
          again={() => setOpened(opened + 1)}
        />
      ) : (
        <Text c="dimmed">{text('logs.not-running', { machine: chosen.name })}</Text>
      )}
    </div>
  );
}

interface JournalProps {
  readonly request: MachineLogRequest;
  again(): void;
}

function Journal({ request, again }: JournalProps) {
  const { text } = useWords();
  const client = useClient();
  const [source] = useState(() => machineLog(client, request));
  const log = useLog(source);
  const { machine } = request;
  const problem = log.problem ?? log.newest?.problem ?? null;
  return (
    <>
      {log.newest?.simulated === true && (
        <Text size="sm" c="dimmed">
          {text('machine-log.simulated', { machine })}
        </Text>
      )}
      {problem !== null && <ProblemCard problem={problem} />}
      {(problem !== null || log.ended) && (
        <Group>
          <Button size="xs" variant="default" onClick={again}>
            {text('logs.again')}
          </Button>
        </Group>
      )}
      <LogPane log={log} empty={text('machine-log.empty', { machine })} />
    </>
  );
}
