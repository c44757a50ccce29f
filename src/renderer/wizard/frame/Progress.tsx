import { Stepper } from '@mantine/core';
import { useWords } from '../../words/context.tsx';
import { type PageId, pages } from '../draft/draft.ts';
import classes from './progress.module.css';

interface ProgressProps {
  readonly active: PageId;
  /** Index of the furthest page that was reached. */
  readonly reached: number;
  go(page: PageId): void;
}

/** The wizard's steps: where one is, what is done, and the way back. */
export function Progress({ active, reached, go }: ProgressProps) {
  const { text } = useWords();
  const at = pages.indexOf(active);
  return (
    <nav aria-label={text('wizard.steps')} className={classes.steps}>
      <Stepper
        active={at}
        onStepClick={(index) => {
          const page = pages[index];
          if (page !== undefined) go(page);
        }}
        size="xs"
        iconSize={24}
        wrap={false}
        classNames={{
          step: classes.step,
          stepBody: classes.body,
          stepLabel: classes.label,
          separator: classes.separator,
        }}
      >
        {pages.map((page, index) => (
          <Stepper.Step
            key={page}
            label={text(`wizard.step.${page}`)}
            allowStepSelect={index <= reached}
            disabled={index > reached}
            aria-current={page === active ? 'step' : undefined}
          />
        ))}
      </Stepper>
      <span className={classes.narrow} aria-hidden>
        {text(`wizard.step.${active}`)}
      </span>
    </nav>
  );
}
