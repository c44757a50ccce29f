import { Stack, Text } from '@mantine/core';
import { useReducer } from 'react';
import type { ClusterServices } from '../../../shared/api/services.ts';
import { say } from '../../../shared/messages/message.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useSteadyStream } from '../../connection/use-steady-stream.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';
import { LogInFirst, Part, Told } from '../told/Told.tsx';
import { AgentResources } from './AgentResources.tsx';
import { AppsPart } from './AppsPart.tsx';
import { Deployments } from './Deployments.tsx';
import { Packages } from './Packages.tsx';
import { Repositories } from './Repositories.tsx';
import { TasksPart } from './TasksPart.tsx';

/** What runs on the cluster's DC/OS, what it takes, and what can be done with it. */
export function ServicesTab({ cluster }: { cluster: ClusterView }) {
  const client = useClient();
  const { name, state, machines, release } = cluster;
  const runs = machines.some((each) => each.type === 'master' && each.state === 'running');
  const looks = runs && release.kind !== 'none';
  // What was done here is seen at once, not with the next look.
  const [done, act] = useReducer((count: number) => count + 1, 0);
  const moment = looks ? `${state} ${done}` : null;
  const streamed = useSteadyStream(name, moment, (hidden, signal) =>
    client.services.watch({ name, hidden }, { signal }),
  );
  if (!looks) {
    const why = release.kind === 'none' ? 'services-page.no-dcos' : 'services-page.off';
    return <Off why={why} />;
  }
  return (
    <Told streamed={streamed} answer={({ services }) => services}>
      {(services) => <Runs services={services} acted={act} />}
    </Told>
  );
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

interface RunsProps {
  readonly services: ClusterServices;
  /** Something was done. */
  acted(): void;
}

function Runs({ services, acted }: RunsProps) {
  const { text } = useWords();
  const { cluster: name, simulated, apps, deployments, agents, tasks, problems } = services;
  if (services.loginNeeded) return <LogInFirst name={name} code="SERVICES-LOGIN-NEEDED" />;
  return (
    <Stack gap="xl" maw={1080}>
      {problems.map((each) => (
        <ProblemCard key={`${each.code} ${each.params?.url ?? ''}`} problem={each} />
      ))}
      {apps !== null && (
        <Part id="services-apps" title={text('services-page.apps')}>
          {simulated && <Text c="dimmed">{text('services-page.simulated')}</Text>}
          <AppsPart name={name} apps={apps} acted={acted} />
          <Deployments deployments={deployments ?? []} />
        </Part>
      )}
      {tasks !== null && (
        <Part id="services-tasks" title={text('services-page.tasks')}>
          <TasksPart name={name} tasks={tasks} />
        </Part>
      )}
      {agents !== null && (
        <Part id="services-agents" title={text('services-page.agents')}>
          <AgentResources agents={agents} />
        </Part>
      )}
      <Part id="services-packages" title={text('services-page.packages')}>
        <Packages name={name} />
      </Part>
      <Part id="services-repositories" title={text('services-page.repositories')}>
        <Repositories name={name} />
      </Part>
    </Stack>
  );
}
