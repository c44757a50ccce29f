import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { AppState } from '../../../shared/api/health.ts';
import type { ServiceApp } from '../../../shared/api/services.ts';
import type { Meaning } from '../../elements/StateMark.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from '../health/HealthMark.tsx';
import { Table } from '../health/Table.tsx';
import { AppDialog, type AskedApp } from './AppDialog.tsx';
import { Refused } from './Refused.tsx';
import { RunApp } from './RunApp.tsx';
import classes from './services.module.css';
import { type AskedDeed, useAppDeeds } from './use-app-deeds.ts';

interface AppsProps {
  readonly name: string;
  readonly apps: readonly ServiceApp[];
  /** Something was done. */
  acted(): void;
}

/** What Marathon keeps running, and what can be done with it. */
export function AppsPart({ name, apps, acted }: AppsProps) {
  const { text } = useWords();
  const [asked, setAsked] = useState<AskedApp | null>(null);
  const [last, setLast] = useState<AskedDeed | null>(null);
  const deeds = useAppDeeds(name, acted);
  const run = (deed: AskedDeed) => {
    setLast(deed);
    deeds.run(deed);
  };
  const busyWith = deeds.busy ? last?.deed.app : undefined;
  return (
    <>
      <RunApp name={name} acted={acted} />
      {last !== null && (
        <Refused
          problem={deeds.problem}
          busy={deeds.busy}
          force={() => run({ ...last, force: true })}
        />
      )}
      {apps.length === 0 ? (
        <Text c="dimmed">{text('services-page.apps.none')}</Text>
      ) : (
        <Table
          of="services-apps"
          columns={[
            'health-page.app',
            'machines.state',
            'health-page.instances',
            'health-page.cpu-each',
            'health-page.memory-each',
            'services-page.actions',
          ]}
        >
          {apps.map((app) => (
            <AppRow
              key={app.id}
              app={app}
              busy={busyWith === app.id}
              run={(deed) => run({ deed, force: false })}
              ask={setAsked}
            />
          ))}
        </Table>
      )}
      <AppDialog name={name} asked={asked} acted={acted} close={() => setAsked(null)} />
    </>
  );
}

interface RowProps {
  readonly app: ServiceApp;
  readonly busy: boolean;
  run(deed: AskedDeed['deed']): void;
  ask(asked: AskedApp): void;
}

function AppRow({ app, busy, run, ask }: RowProps) {
  const { text } = useWords();
  const { id, state, instances, running, cpus, memoryMiB, failure } = app;
  const suspended = instances === 0;
  const button = (label: string, onClick: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={busy}
      aria-label={`${label}: ${id}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <tr>
      <th scope="row">
        {id}
        <span className={classes.about} title={app.image ?? app.cmd ?? ''}>
          {app.image ?? app.cmd}
        </span>
      </th>
      <td>
        <Marked meaning={meanings[state]}>{text(`health.app.${state}`)}</Marked>
        {failure !== null && running < instances && (
          <span className={classes.failure}>{failure.message || failure.state}</span>
        )}
      </td>
      <td>{text('machines.used', { value: running, of: instances })}</td>
      <td>{Math.round(cpus * 100) / 100}</td>
      <td>{readableBytes(memoryMiB * 2 ** 20)}</td>
      <td>
        <Group gap={6} wrap="nowrap">
          {button(text('services-page.scale'), () => ask({ kind: 'scale', app }))}
          {suspended
            ? button(text('services-page.start'), () =>
                run({ kind: 'scale', app: id, instances: 1 }),
              )
            : button(text('services-page.restart'), () => run({ kind: 'restart', app: id }))}
          {!suspended &&
            button(text('services-page.suspend'), () =>
              run({ kind: 'scale', app: id, instances: 0 }),
            )}
          {button(text('services-page.destroy'), () => ask({ kind: 'destroy', app }))}
        </Group>
      </td>
    </tr>
  );
}

const meanings: Readonly<Record<AppState, Meaning>> = {
  running: 'runs',
  deploying: 'works',
  waiting: 'works',
  suspended: 'off',
  unhealthy: 'needs',
};
