import { Button, Group, Stack, Text } from '@mantine/core';
import type { ClusterHealth, HealthVerdict } from '../../../shared/api/health.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import { LogInFirst, Part, Told } from '../told/Told.tsx';
import { useOpenUrl } from '../use-open-url.ts';
import { AgentTable } from './AgentTable.tsx';
import { NodeTable } from './NodeTable.tsx';
import { UnitTable } from './UnitTable.tsx';
import { useHealth } from './use-health.ts';

/** How DC/OS, its units, nodes and agents are, as the cluster tells itself. */
export function HealthTab({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const { name, state, machines, release } = cluster;
  const runs = machines.some((each) => each.type !== 'boot' && each.state === 'running');
  const looks = runs && release.kind !== 'none';
  const streamed = useHealth(name, looks ? state : null);
  if (!looks) {
    const why = release.kind === 'none' ? 'health-page.no-dcos' : 'health-page.off';
    return <Text c="dimmed">{text(why)}</Text>;
  }
  return (
    <Told streamed={streamed} answer={({ health }) => health}>
      {(health) => <Report health={health} />}
    </Told>
  );
}

function Report({ health }: { health: ClusterHealth }) {
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
        <Part id="health-units" title={text('health-page.units')}>
          <UnitTable units={units} />
        </Part>
      )}
      {nodes !== null && (
        <Part id="health-nodes" title={text('health-page.nodes')}>
          <NodeTable nodes={nodes} />
        </Part>
      )}
      {agents !== null && (
        <Part id="health-agents" title={text('health-page.agents')}>
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

/** DC/OS tells the rest to who logged in: where that is done. */
function LoginNeeded({ health: { cluster: name, url } }: { health: ClusterHealth }) {
  const { text } = useWords();
  const open = useOpenUrl();
  return (
    <LogInFirst name={name} code="HEALTH-LOGIN-NEEDED">
      {url !== null && (
        <Button size="xs" variant="default" onClick={() => open(url)}>
          {text('cluster.open')}
        </Button>
      )}
    </LogInFirst>
  );
}
