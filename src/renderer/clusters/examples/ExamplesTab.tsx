import { Stack, Text } from '@mantine/core';
import { useReducer } from 'react';
import type { ClusterExamples } from '../../../shared/api/examples.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useSteadyStream } from '../../connection/use-steady-stream.ts';
import { useWords } from '../../words/context.tsx';
import { LogInFirst, Told } from '../told/Told.tsx';
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
  const streamed = useSteadyStream(name, moment, (hidden, signal) =>
    client.examples.watch({ name, hidden }, { signal }),
  );
  if (!looks) {
    const why = release.kind === 'none' ? 'examples-page.no-dcos' : 'examples-page.off';
    return <Text c="dimmed">{text(why)}</Text>;
  }
  return (
    <Told
      streamed={streamed}
      answer={({ examples }) => examples}
      failed={({ code }) =>
        code === 'DCOS-TOKEN-NEEDED' && <LogInFirst name={name} code="EXAMPLES-LOGIN-NEEDED" />
      }
    >
      {(told) => <Cards told={told} acted={act} />}
    </Told>
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
