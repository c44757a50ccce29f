import { Box } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { StepView } from '../../../shared/operations/view.ts';
import { clock } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import classes from './operation.module.css';
import { StepMark } from './StepMark.tsx';
import { groupSteps, type StepGroup } from './step-groups.ts';

/** The plan as a list: what is done, what runs, what waits, with times. */
export function StepList({ steps }: { steps: readonly StepView[] }) {
  const { text } = useWords();
  const groups = useMemo(() => groupSteps(steps), [steps]);
  const list = useRef<HTMLOListElement>(null);
  const current = groups.find(({ state }) => state === 'running' || state === 'failed')?.id;
  useEffect(() => {
    // Only within the list: the page itself stays where its reader left it.
    const row = list.current?.querySelector<HTMLElement>(`[data-step="${current}"]`);
    if (!row || !list.current) return;
    list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2;
  }, [current]);
  return (
    // Where it is longer than its place it is scrolled, also by keyboard.
    <Box
      component="ol"
      className={classes.steps}
      ref={list}
      aria-label={text('operation.plan')}
      tabIndex={0}
    >
      {groups.map((group) => (
        <StepRow key={group.id} group={group} />
      ))}
    </Box>
  );
}

function StepRow({ group }: { group: StepGroup }) {
  const { text } = useWords();
  const { id, state, title } = group;
  return (
    <li className={classes.step} data-state={state} data-step={id}>
      <StepMark state={state} />
      <span className={classes.stepTitle}>
        {text(title)}
        <span className="visually-hidden">, {text(`step-state.${state}`)}</span>
      </span>
      <span className={classes.stepTime} aria-hidden={state === 'skipped'}>
        {state === 'skipped' ? text('step-state.skipped') : howFar(group)}
      </span>
    </li>
  );
}

/** How many of its machines are done, how much of a single one, or how long it took. */
function howFar({ state, steps, done, progress, ms }: StepGroup): string {
  if (ms !== null) return ms < 1000 ? '' : clock(ms);
  if (state !== 'running' && state !== 'failed') return '';
  if (steps.length > 1) return `${done} / ${steps.length}`;
  return progress > 0 ? `${Math.floor(progress * 100)} %` : '';
}
