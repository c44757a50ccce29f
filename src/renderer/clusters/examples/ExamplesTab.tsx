import { Button, Stack, Text } from '@mantine/core';
import { useReducer } from 'react';
import { useLocation } from 'wouter';
import type { ClusterExamples } from '../../../shared/api/examples.ts';
import { type Problem, problem } from '../../../shared/problem.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useSteadyStream } from '../../connection/use-steady-stream.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import { ExampleCard } from './ExampleCard.tsx';
import classes from './examples.module.css';

/** What can be run on the cluster with one click, how far it is, and where it is seen. */
export function ExamplesTab({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const { name, state, machines, release } = cluster;
  const runs = machines.some((each) => each.type === 'master' && each.state === 'running');
  const looks = runs && release.kind !== 'none';
  // What was done here is seen at once, not with the next look.
  const [done, act] = useReducer((count: number) => count + 1, 0);
  const moment = looks ? `${state} ${done}` : null;
  const { value, problem: lost } = useSteadyStream(name, moment, (hidden, signal) =>
    client.examples.watch({ name, hidden }, { signal }),
  );
  if (!looks) {
    const why = release.kind === 'none' ? 'examples-page.no-dcos' : 'examples-page.off';
    return <Text c="dimmed">{text(why)}</Text>;
  }
  const failed = lost ?? value?.problem ?? null;
  if (failed !== null) {
    return (
      <Stack gap="sm" maw={960}>
        <Failed name={name} failed={failed} />
        {lost === null && <Text c="dimmed">{text('health-page.again')}</Text>}
      </Stack>
    );
  }
  if (value === null || value.examples === null) return <Waiting />;
  return <Cards told={value.examples} acted={act} />;
}

/** Where one logs in, where that is what is missing. */
function Failed({ name, failed }: { name: string; failed: Problem }) {
  const { text } = useWords();
  const [, go] = useLocation();
  if (failed.code !== 'DCOS-TOKEN-NEEDED') return <ProblemCard problem={failed} />;
  return (
    <ProblemCard
      problem={problem('EXAMPLES-LOGIN-NEEDED', { name }, { severity: 'warning' })}
      actions={
        <Button size="xs" onClick={() => go(`/clusters/${name}/cli`)}>
          {text('health-page.log-in')}
        </Button>
      }
    />
  );
}

interface CardsProps {
  readonly told: ClusterExamples;
  readonly acted: () => void;
}

function Cards({ told: { cluster, simulated, examples }, acted }: CardsProps) {
  const { text } = useWords();
  return (
    <Stack gap="lg" maw={1080}>
      <Text>{text(simulated ? 'examples-page.simulated' : 'examples-page.what')}</Text>
      <div className={classes.cards}>
        {examples.map((example) => (
          <ExampleCard
            key={example.id}
            cluster={cluster}
            example={example}
            simulated={simulated}
            acted={acted}
          />
        ))}
      </div>
    </Stack>
  );
}
