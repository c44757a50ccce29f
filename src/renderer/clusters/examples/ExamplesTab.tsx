import { Stack, Text } from '@mantine/core';
import type { ClusterExamples } from '../../../shared/api/examples.ts';
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
  const { value, problem: lost } = useSteadyStream(name, looks ? state : null, (hidden, signal) =>
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
        <ProblemCard problem={failed} />
        {lost === null && <Text c="dimmed">{text('health-page.again')}</Text>}
      </Stack>
    );
  }
  if (value === null || value.examples === null) return <Waiting />;
  return <Cards told={value.examples} />;
}

function Cards({ told: { cluster, simulated, examples } }: { told: ClusterExamples }) {
  const { text } = useWords();
  return (
    <Stack gap="lg" maw={1080}>
      <Text>{text(simulated ? 'examples-page.simulated' : 'examples-page.what')}</Text>
      <div className={classes.cards}>
        {examples.map((example) => (
          <ExampleCard key={example.id} cluster={cluster} example={example} simulated={simulated} />
        ))}
      </div>
    </Stack>
  );
}
