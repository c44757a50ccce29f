import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Problem } from '../../../shared/problem.ts';
import { Commands } from '../../elements/Commands.tsx';
import { StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';

interface RefusedCardProps {
  readonly problem: Problem;
  /** Name of the cluster. */
  readonly name: string;
  /** Only names are missing. */
  readonly harmless: boolean;
}

/** No administrator rights were given while something was done: it goes on, and this is what is missing. */
export function RefusedCard({ problem, name, harmless }: RefusedCardProps) {
  const { text } = useWords();
  const { commands } = problem.params ?? {};
  const lines = typeof commands === 'string' && commands !== '' ? commands.split('\n') : [];
  return (
    <section className={classes.card} role="status">
      <Stack gap="xs">
        <Text fw={600}>
          <StateMark meaning="works" /> {text('names-page.refused')}
        </Text>
        <Text>{text(problem)}</Text>
        <Text>
          {harmless && `${text('names-page.goes-on')} `}
          <Anchor component={Link} href={`/clusters/${name}/names`}>
            {text('names-page.open')}
          </Anchor>
        </Text>
        <Commands label={text('names-page.commands')} lines={lines} />
      </Stack>
    </section>
  );
}
