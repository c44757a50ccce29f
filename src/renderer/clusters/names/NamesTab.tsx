import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { HostsState } from '../../../shared/api/hosts.ts';
import { Lines } from '../../elements/Lines.tsx';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { Waiting } from '../../layout/NoConnection.tsx';
import { useWords } from '../../words/context.tsx';
import classes from '../cluster.module.css';
import { Conflicts } from './Conflicts.tsx';
import { ForeignBlocks } from './ForeignBlocks.tsx';
import { HostsHistory } from './HostsHistory.tsx';
import { NamesTable } from './NamesTable.tsx';
import { besideConflicts, meaningOfNames, verdictOf } from './names-verdict.ts';
import { OutcomeView } from './OutcomeView.tsx';
import { type Names, useNames } from './use-names.ts';

/** Where the names of a cluster lead on this computer, and the lines of the hosts file that do it. */
export function NamesTab({ name }: { name: string }) {
  const names = useNames(name);
  const { state, problem, outcome } = names;
  if (state === null) return problem === null ? <Waiting /> : <ProblemCard problem={problem} />;
  return (
    <Stack gap="lg">
      <Standing state={state} names={names} />
      {problem !== null && <ProblemCard problem={problem} />}
      {outcome !== null && <OutcomeView names={names} outcome={outcome} />}
      {besideConflicts(state).map((each) => (
        <ProblemCard key={`${each.code} ${each.line ?? ''}`} problem={each} />
      ))}
      <NamesTable names={state.names} />
      <Conflicts state={state} />
      <ForeignBlocks state={state} names={names} />
      <HostsHistory state={state} names={names} />
    </Stack>
  );
}

/** In a sentence: whether the machines are reached by name, and why not. */
function Standing({ state, names }: { state: HostsState; names: Names }) {
  const { text } = useWords();
  const { written, file, link, simulated } = state;
  const meaning = meaningOfNames(state);
  return (
    <section className={classes.card} aria-label={text('cluster.tab.names')}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" role="status">
          <StateMark meaning={meaning} />
          <Text fw={600} className={meaningClass(meaning)}>
            {text(verdictOf(state))}
          </Text>
        </Group>
        <Text>{text(`names-page.written.${written}`, { file })}</Text>
        {link !== null && (
          <Text size="sm" c="dimmed">
            {text('names-page.link', { link, file })}
          </Text>
        )}
        {simulated && (
          <Text size="sm" c="dimmed">
            {text('names-page.simulated')}
          </Text>
        )}
        <Group gap="sm">
          {written !== 'yes' && written !== 'unknown' && (
            <Button size="sm" loading={names.busy === 'apply'} onClick={() => names.do('apply')}>
              {text(written === 'outdated' ? 'names-page.apply-again' : 'names-page.apply')}
            </Button>
          )}
          {(written === 'yes' || written === 'outdated') && (
            <Button
              size="sm"
              variant="default"
              loading={names.busy === 'remove'}
              onClick={() => names.do('remove')}
            >
              {text('names-page.remove')}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={names.looking}
            onClick={names.look}
          >
            {text('names-page.look')}
          </Button>
        </Group>
        {state.lines.length > 0 && (
          <details>
            <summary>{text('names-page.lines')}</summary>
            <Lines label={text('names-page.lines')} lines={state.lines} />
          </details>
        )}
      </Stack>
    </section>
  );
}
