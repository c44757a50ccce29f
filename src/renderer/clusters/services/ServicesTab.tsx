import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useReducer } from 'react';
import { useLocation } from 'wouter';
import type { ClusterServices } from '../../../shared/api/services.ts';
import { say } from '../../../shared/messages/message.ts';
import { problem } from '../../../shared/problem.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useSteadyStream } from '../../connection/use-steady-stream.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { AgentResources } from './AgentResources.tsx';
import { AppsPart } from './AppsPart.tsx';
import { Deployments } from './Deployments.tsx';
import { Packages } from './Packages.tsx';
import { Repositories } from './Repositories.tsx';
import classes from './services.module.css';
import { TasksPart } from './TasksPart.tsx';

/** What runs on the cluster's DC/OS, what it takes, and what can be done with it. */
export function ServicesTab({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const { name, state, machines, release } = cluster;
  const runs = machines.some((each) => each.type === 'master' && each.state === 'running');
  const looks = runs && release.kind !== 'none';
  // What was done here is seen at once, not with the next look.
  const [done, act] = useReducer((count: number) => count + 1, 0);
  const moment = looks ? `${state} ${done}` : null;
  const { value, problem: lost } = useSteadyStream(name, moment, (hidden, signal) =>
    client.services.watch({ name, hidden }, { signal }),
  );
  if (!looks) {
    const why = release.kind === 'none' ? 'services-page.no-dcos' : 'services-page.off';
    return <Off why={why} />;
  }
  const failed = lost ?? value?.problem ?? null;
  if (failed !== null) {
    return (
      <Stack gap="sm" maw={960}>
        <ProblemCard problem={failed} />
        {lost === null && <Text c="dimmed">{text('health-page.again')}</Text>}
      </Stack>
    );
  }
  if (value === null || value.services === null) return <Waiting />;
  return <Told services={value.services} acted={act} />;
}

/** What could be done here, and why not now. */
function Off({ why }: { why: 'services-page.no-dcos' | 'services-page.off' }) {
  const { text } = useWords();
  return (
    <Stack gap="md" align="flex-start">
      <Text c="dimmed">{text(why)}</Text>
      <ActionButton size="sm" verdict={{ ok: false, why: say(why) }} onAct={() => undefined}>
        {text('services-page.run')}
      </ActionButton>
    </Stack>
  );
}

interface ToldProps {
  readonly services: ClusterServices;
  /** Something was done. */
  acted(): void;
}

function Told({ services, acted }: ToldProps) {
  const { text } = useWords();
  const { cluster: name, simulated, apps, deployments, agents, tasks, problems } = services;
  if (services.loginNeeded) return <LoginNeeded name={name} />;
  return (
    <Stack gap="xl" maw={1080}>
      {problems.map((each) => (
        <ProblemCard key={`${each.code} ${each.params?.url ?? ''}`} problem={each} />
      ))}
      {apps !== null && (
        <Part id="apps">
          {simulated && <Text c="dimmed">{text('services-page.simulated')}</Text>}
          <AppsPart name={name} apps={apps} acted={acted} />
          <Deployments deployments={deployments ?? []} />
        </Part>
      )}
      {tasks !== null && (
        <Part id="tasks">
          <TasksPart name={name} tasks={tasks} />
        </Part>
      )}
      {agents !== null && (
        <Part id="agents">
          <AgentResources agents={agents} />
        </Part>
      )}
      <Part id="packages">
        <Packages name={name} />
      </Part>
      <Part id="repositories">
        <Repositories name={name} />
      </Part>
    </Stack>
  );
}

interface PartProps {
  readonly id: 'apps' | 'tasks' | 'agents' | 'packages' | 'repositories';
  readonly children: React.ReactNode;
}

function Part({ id, children }: PartProps) {
  const { text } = useWords();
  return (
    <section aria-labelledby={`services-${id}`} className={classes.part}>
      <Title order={2} id={`services-${id}`}>
        {text(`services-page.${id}`)}
      </Title>
      {children}
    </section>
  );
}

/** DC/OS tells all of this only to who logged in: where that is done. */
function LoginNeeded({ name }: { name: string }) {
  const { text } = useWords();
  const [, go] = useLocation();
  return (
    <ProblemCard
      problem={problem('SERVICES-LOGIN-NEEDED', { name }, { severity: 'warning' })}
      actions={
        <Group>
          <Button size="xs" onClick={() => go(`/clusters/${name}/cli`)}>
            {text('health-page.log-in')}
          </Button>
        </Group>
      }
    />
  );
}
