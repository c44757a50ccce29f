import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from 'wouter';
import type { ClusterHealth, HealthVerdict } from '../../../shared/api/health.ts';
import { problem } from '../../../shared/problem.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { useOpenUrl } from '../use-open-url.ts';
import { AgentTable } from './AgentTable.tsx';
import classes from './health.module.css';
import { NodeTable } from './NodeTable.tsx';
import { UnitTable } from './UnitTable.tsx';
import { useHealth } from './use-health.ts';

/** How DC/OS, its units, nodes and agents are, as the cluster tells itself. */
export function HealthTab({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const { name, state, machines, release } = cluster;
  const runs = machines.some((each) => each.type !== 'boot' && each.state === 'running');
  const looks = runs && release.kind !== 'none';
  const { value, problem: lost } = useHealth(name, looks ? state : null);
  if (!looks) {
    const why = release.kind === 'none' ? 'health-page.no-dcos' : 'health-page.off';
    return <Text c="dimmed">{text(why)}</Text>;
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
  if (value === null || value.health === null) return <Waiting />;
  return <Told health={value.health} />;
}

function Told({ health }: { health: ClusterHealth }) {
  const { text } = useWords();
  const { verdict, dcos, units, nodes, agents, problems, loginNeeded } = health;
  const meaning = meanings[verdict];
  return (
    <Stack gap="xl" maw={1080}>
      <Stack gap="sm">
        <Group gap="xs" role="status">
          <StateMark meaning={meaning} />
          <Text fw={600}>
            {text('health-page.dcos', { dcos })}{' '}
            <span className={meaningClass(meaning)}>{text(`health.verdict.${verdict}`)}</span>
          </Text>
        </Group>
        {loginNeeded && <LoginNeeded health={health} />}
        {problems.map((each) => (
          <ProblemCard key={`${each.code} ${each.params?.url ?? ''}`} problem={each} />
        ))}
      </Stack>
      {units !== null && (
        <Part id="units">
          <UnitTable units={units} />
        </Part>
      )}
      {nodes !== null && (
        <Part id="nodes">
          <NodeTable nodes={nodes} />
        </Part>
      )}
      {agents !== null && (
        <Part id="agents">
          <AgentTable agents={agents} />
        </Part>
      )}
    </Stack>
  );
}

const meanings: Readonly<Record<HealthVerdict, Meaning>> = {
  healthy: 'runs',
  unhealthy: 'needs',
  unknown: 'off',
  'login-needed': 'works',
};

interface PartProps {
  readonly id: 'units' | 'nodes' | 'agents';
  readonly children: React.ReactNode;
}

function Part({ id, children }: PartProps) {
  const { text } = useWords();
  return (
    <section aria-labelledby={`health-${id}`} className={classes.part}>
      <Title order={2} id={`health-${id}`}>
        {text(`health-page.${id}`)}
      </Title>
      {children}
    </section>
  );
}

/** DC/OS tells the rest to who logged in: where that is done. */
function LoginNeeded({ health: { cluster: name, url } }: { health: ClusterHealth }) {
  const { text } = useWords();
  const [, go] = useLocation();
  const open = useOpenUrl();
  return (
    <ProblemCard
      problem={problem('HEALTH-LOGIN-NEEDED', { name }, { severity: 'warning' })}
      actions={
        <>
          <Button size="xs" onClick={() => go(`/clusters/${name}/cli`)}>
            {text('health-page.log-in')}
          </Button>
          {url !== null && (
            <Button size="xs" variant="default" onClick={() => open(url)}>
              {text('cluster.open')}
            </Button>
          )}
        </>
      }
    />
  );
}
