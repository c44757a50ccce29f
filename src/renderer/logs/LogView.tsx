import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { MachineView } from '../../shared/snapshot.ts';
import { useClient } from '../connection/context.tsx';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';
import { LogPane } from './LogPane.tsx';
import { operationLog } from './log-source.ts';
import classes from './logs.module.css';
import { useLog } from './use-log.ts';

interface LogViewProps {
  readonly name: string;
  readonly operation: string;
  readonly machines: readonly MachineView[];
}

/** An operation's log: of all or one machine. */
export function LogView({ name, operation, machines }: LogViewProps) {
  const { text } = useWords();
  const [machine, setMachine] = useState('');
  const choices = machines.map((each) => ({ value: each.name, label: each.name }));
  return (
    <div className={classes.view}>
      {/* So many machines that they do not fit beside each other scroll. */}
      <div className={classes.machines}>
        <SegmentedControl
          size="xs"
          value={machine}
          onChange={setMachine}
          aria-label={text('logs.machine')}
          data={[{ value: '', label: text('logs.all') }, ...choices]}
        />
      </div>
      <Lines key={`${operation} ${machine}`} name={name} operation={operation} machine={machine} />
    </div>
  );
}

interface LinesProps {
  readonly name: string;
  readonly operation: string;
  /** Empty is all of them. */
  readonly machine: string;
}

function Lines({ name, operation, machine }: LinesProps) {
  const { text } = useWords();
  const client = useClient();
  const request = { name, operation, machine: machine === '' ? null : machine };
  const [source] = useState(() => operationLog(client, request));
  const log = useLog(source);
  return (
    <>
      {log.problem !== null && <ProblemCard problem={log.problem} />}
      <LogPane log={log} empty={text('logs.empty')} />
    </>
  );
}
