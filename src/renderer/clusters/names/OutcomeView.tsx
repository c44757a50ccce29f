import { Button, Group, Stack, Text } from '@mantine/core';
import { Commands } from '../../elements/Commands.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { isRefusal, wasRefusedBefore, worthTelling } from './refusal.ts';
import type { Names, NamesOutcome } from './use-names.ts';

/** How a change of the file ended; where it was refused: that nothing is lost, and the ways that are left. */
export function OutcomeView({ names, outcome: ended }: { names: Names; outcome: NamesOutcome }) {
  const { text } = useWords();
  const { deed, outcome } = ended;
  const { kind, notes, commands } = outcome;
  const problems = worthTelling(outcome);
  const done = kind === 'applied' || kind === 'nothing-to-do';
  const before = wasRefusedBefore(outcome);
  const meaning = done ? 'runs' : 'works';
  return (
    <section className={classes.card} aria-label={text('names-page.outcome')}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="baseline" role="status">
          <StateMark meaning={meaning} />
          <Text fw={600} className={meaningClass(meaning)}>
            {text(before ? 'names-page.end.refused-before' : `names-page.end.${kind}`)}
          </Text>
        </Group>
        {isRefusal(kind) && <Text>{text('names-page.goes-on')}</Text>}
        {notes.map((note) => (
          <Text key={text(note)} size="sm">
            {text(note)}
          </Text>
        ))}
        {problems.map((problem) => (
          <ProblemCard key={`${problem.code} ${text(problem)}`} problem={problem} />
        ))}
        {isRefusal(kind) && (
          <Group>
            <Button
              size="sm"
              variant="default"
              loading={names.busy !== null}
              onClick={() => names.do(deed, true)}
            >
              {text('names-page.ask-again')}
            </Button>
          </Group>
        )}
        <Commands label={text('names-page.commands')} lines={commands} />
      </Stack>
    </section>
  );
}
