import { memo } from 'react';
import type { StepView } from '../../../shared/operations/view.ts';
import { clock } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import classes from './operation.module.css';
import { StepMark } from './StepMark.tsx';

/** The plan as a list: what is done, what runs, what waits, with times. */
export function StepList({ steps }: { steps: readonly StepView[] }) {
  const { text } = useWords();
  return (
    <ol className={classes.steps} aria-label={text('operation.plan')}>
      {steps.map((step) => (
        <StepRow key={step.id} step={step} />
      ))}
    </ol>
  );
}

const StepRow = memo(function StepRow({ step }: { step: StepView }) {
  const { text } = useWords();
  const { state, ms } = step;
  return (
    <li className={classes.step} data-state={state}>
      <StepMark state={state} />
      <span className={classes.stepTitle}>
        {text(step.title)}
        <span className="visually-hidden">, {text(`step-state.${state}`)}</span>
      </span>
      <span className={classes.stepTime}>
        {state === 'skipped' ? text('step-state.skipped') : timeOf(ms)}
        {state === 'running' && step.progress > 0 && `${Math.floor(step.progress * 100)} %`}
      </span>
    </li>
  );
}, sameStep);

function sameStep({ step: one }: { step: StepView }, { step: other }: { step: StepView }): boolean {
  return one.state === other.state && one.progress === other.progress && one.ms === other.ms;
}

function timeOf(ms: number | null): string {
  return ms === null || ms < 1000 ? '' : clock(ms);
}
