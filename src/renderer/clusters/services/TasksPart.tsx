import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { type ServiceTask, type TaskFile, taskFiles } from '../../../shared/api/services.ts';
import type { Meaning } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import { Marked } from '../health/HealthMark.tsx';
import { Table } from '../health/Table.tsx';
import classes from './services.module.css';
import { type AskedLog, TaskLog } from './TaskLog.tsx';

interface TasksProps {
  readonly name: string;
  readonly tasks: readonly ServiceTask[];
}

/** Tasks on the agents, and what they write. */
export function TasksPart({ name, tasks }: TasksProps) {
  const { text, language } = useWords();
  const [asked, setAsked] = useState<AskedLog | null>(null);
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  if (tasks.length === 0) return <Text c="dimmed">{text('services-page.tasks.none')}</Text>;
  return (
    <>
      <Table
        of="services-tasks"
        columns={[
          'services-page.task',
          'health-page.agent',
          'machines.state',
          'services-page.since',
          'services-page.output',
        ]}
      >
        {tasks.map(({ id, app, framework, machine, state, at }) => (
          <tr key={id}>
            <th scope="row">
              {app ?? framework}
              <span className={classes.about}>{id}</span>
            </th>
            <td>{machine ?? text('health-page.unknown')}</td>
            <td>
              {/* Mesos' own word: it is what its documents and logs are searched for. */}
              <Marked meaning={meaningOf(state)}>{state}</Marked>
            </td>
            <td>{at === null ? '' : times.format(new Date(at))}</td>
            <td>
              <Group gap={6} wrap="nowrap">
                {taskFiles.map((file: TaskFile) => (
                  <Button
                    key={file}
                    size="compact-sm"
                    variant="default"
                    aria-label={`${file}: ${id}`}
                    onClick={() => setAsked({ task: id, file })}
                  >
                    {file}
                  </Button>
                ))}
              </Group>
            </td>
          </tr>
        ))}
      </Table>
      <TaskLog name={name} asked={asked} close={() => setAsked(null)} />
    </>
  );
}

function meaningOf(state: string): Meaning {
  if (state === 'TASK_RUNNING') return 'runs';
  if (state === 'TASK_STAGING' || state === 'TASK_STARTING' || state === 'TASK_KILLING') {
    return 'works';
  }
  return state === 'TASK_FINISHED' || state === 'TASK_KILLED' ? 'off' : 'needs';
}
