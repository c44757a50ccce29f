import { Button, Group, Text, Title } from '@mantine/core';
import { IconExternalLink, IconPlayerPlay } from '@tabler/icons-react';
import type { ExampleState, ExampleView } from '../../../shared/api/examples.ts';
import type { Verdict } from '../../../shared/cluster/predicates.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import { useOpenUrl } from '../use-open-url.ts';
import { ExampleNeedsLine } from './ExampleNeedsLine.tsx';
import { ExampleParts } from './ExampleParts.tsx';
import classes from './examples.module.css';

interface ExampleCardProps {
  readonly cluster: string;
  readonly example: ExampleView;
  readonly simulated: boolean;
  /** Called once something was begun. */
  acted(): void;
}

/** One example: what it is and needs, how far it is, and what can be done with it. */
export function ExampleCard({ cluster, example, simulated, acted }: ExampleCardProps) {
  const { text } = useWords();
  const { id, title, about, state, missing, problem, inside, needs } = example;
  const heading = `example-${id}`;
  const meaning = meanings[state];
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="0 16px" wrap="nowrap">
        <Title order={2} id={heading} className={classes.title}>
          {text(title)}
        </Title>
        <Group gap={6} role="status" wrap="nowrap" className={classes.state}>
          <StateMark meaning={meaning} />
          <span className={meaningClass(meaning)}>{text(`example.state.${state}`)}</span>
        </Group>
      </Group>
      <Text>{text(about)}</Text>
      <ExampleNeedsLine needs={needs} />
      {state !== 'absent' && <ExampleParts parts={example.parts} />}
      {missing.length > 0 && <Missing example={example} />}
      {problem !== null && <ProblemCard problem={problem} />}
      {state === 'running' && inside !== null && (
        <Text size="sm" c="dimmed" className={classes.address}>
          {text('examples-page.inside', { address: inside })}
        </Text>
      )}
      {state === 'running' && simulated && (
        <Text size="sm" c="dimmed">
          {text('examples-page.in-name')}
        </Text>
      )}
      <Actions cluster={cluster} example={example} acted={acted} />
    </section>
  );
}

const meanings: Readonly<Record<ExampleState, Meaning>> = {
  absent: 'off',
  partly: 'works',
  starting: 'works',
  running: 'runs',
  failing: 'needs',
  removing: 'works',
};

/** All that is missing at once, each with how to get it. */
function Missing({ example: { missing } }: { example: ExampleView }) {
  const { text, remedy } = useWords();
  return (
    <ul className={classes.missing}>
      {missing.map((each) => (
        <li key={`${each.code} ${each.params?.package ?? ''}`}>
          {text(each)}
          <span className={classes.advice}>{remedy(each)}</span>
        </li>
      ))}
    </ul>
  );
}

function Actions({ cluster: name, example: view, acted }: Omit<ExampleCardProps, 'simulated'>) {
  const { text } = useWords();
  const client = useClient();
  const open = useOpenUrl();
  const { id: example, state, url, working, missing } = view;
  const run = useAction(() => client.examples.run({ name, example }), acted);
  const remove = useAction(() => client.examples.remove({ name, example }), acted);
  const [first] = missing;
  const verdict: Verdict = first === undefined ? { ok: true } : { ok: false, why: first };
  const title = text(view.title);
  const wanted = state === 'absent' || state === 'partly';
  return (
    <>
      {[run.problem, remove.problem].map(
        (problem) => problem !== null && <ProblemCard key={problem.code} problem={problem} />,
      )}
      <Group gap="sm" className={classes.actions}>
        {wanted && !working && (
          <ActionButton
            size="compact-sm"
            verdict={verdict}
            loading={run.busy}
            onAct={() => run.run()}
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            aria-label={`${text(state === 'partly' ? 'examples-page.go-on' : 'examples-page.run')}: ${title}`}
          >
            {text(state === 'partly' ? 'examples-page.go-on' : 'examples-page.run')}
          </ActionButton>
        )}
        {state === 'running' && url !== null && (
          <Button
            size="compact-sm"
            onClick={() => open(url)}
            leftSection={<IconExternalLink size={14} aria-hidden />}
            aria-label={`${text('examples-page.open')}: ${title}`}
          >
            {text('examples-page.open')}
          </Button>
        )}
        {state !== 'absent' && state !== 'removing' && (
          <Confirmed
            label={text('examples-page.remove')}
            about={title}
            question={text('examples-page.remove.question', { data: text(view.data) })}
            busy={remove.busy}
            act={() => remove.run()}
          />
        )}
      </Group>
    </>
  );
}
