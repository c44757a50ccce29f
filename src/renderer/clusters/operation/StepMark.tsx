import type { StepState } from '../../../shared/operations/events.ts';
import { type Meaning, meaningClass } from '../../elements/StateMark.tsx';

/** A mark whose shape tells a step's state; the word stands beside it for who cannot see it. */
export function StepMark({ state }: { state: StepState }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={meaningClass(meanings[state])}
      aria-hidden="true"
    >
      <path d={shapes[state]} />
    </svg>
  );
}

const meanings: Readonly<Record<StepState, Meaning>> = {
  done: 'runs',
  skipped: 'off',
  running: 'works',
  waiting: 'off',
  failed: 'needs',
  cancelled: 'off',
};

const circle = 'M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11';
const shapes: Readonly<Record<StepState, string>> = {
  done: 'M2.5 7.5 5.5 10.5 11.5 3.5',
  skipped: 'M2.5 7h9',
  running: `${circle}M7 4v3l2 1.500`,
  waiting: circle,
  failed: 'M3 3l8 8M11 3l-8 8',
  cancelled: `${circle}M3.500 3.500l7 7`,
};
