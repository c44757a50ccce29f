import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskFile } from '../../../shared/api/services.ts';
import { useClient } from '../../connection/context.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { LogPane } from '../../logs/LogPane.tsx';
import { taskLog } from '../../logs/log-source.ts';
import { useLog } from '../../logs/use-log.ts';
import { useWords } from '../../words/context.tsx';
import classes from './services.module.css';

export interface AskedLog {
  readonly task: string;
  readonly file: TaskFile;
}

interface TaskLogProps {
  readonly name: string;
  /** Null: none is looked at. */
  readonly asked: AskedLog | null;
  close(): void;
}

/** What a task writes, as it writes it. */
export function TaskLog({ name, asked, close }: TaskLogProps) {
  const { text } = useWords();
  const [opened, setOpened] = useState(0);
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      size="80rem"
      title={asked && text('services-page.output.of', { file: asked.file, task: asked.task })}
      closeButtonProps={{ 'aria-label': text('action.close') }}
    >
      {asked !== null && (
        <Lines
          key={`${asked.task} ${asked.file} ${opened}`}
          name={name}
          asked={asked}
          again={() => setOpened(opened + 1)}
        />
      )}
    </Modal>
  );
}

interface LinesProps {
  readonly name: string;
  readonly asked: AskedLog;
  again(): void;
}

function Lines({ name, asked, again }: LinesProps) {
  const { text } = useWords();
  const client = useClient();
  const [source] = useState(() => taskLog(client, { name, ...asked }));
  const log = useLog(source);
  const problem = log.problem ?? log.newest?.problem ?? null;
  return (
    <div className={classes.log}>
      {log.newest?.simulated === true && (
        <Text size="sm" c="dimmed">
          {text('services-page.output.simulated')}
        </Text>
      )}
      {problem !== null && <ProblemCard problem={problem} />}
      {(problem !== null || log.ended) && (
        <Group>
          <Text size="sm">{text('services-page.output.ended')}</Text>
          <Button size="xs" variant="default" onClick={again}>
            {text('logs.again')}
          </Button>
        </Group>
      )}
      <LogPane log={log} empty={text('services-page.output.empty')} />
    </div>
  );
}
