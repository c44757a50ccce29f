import type { Wellness } from '../../../shared/api/health.ts';
import { type Meaning, meaningClass, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './health.module.css';

/** A state by its shape, its word and its colour. */
export function Marked({ meaning, children }: { meaning: Meaning; children: React.ReactNode }) {
  return (
    <span className={classes.state}>
      <StateMark meaning={meaning} size={10} />
      <span className={meaningClass(meaning)}>{children}</span>
    </span>
  );
}

export function HealthMark({ health }: { health: Wellness }) {
  const { text } = useWords();
  return <Marked meaning={meanings[health]}>{text(`health.wellness.${health}`)}</Marked>;
}

const meanings: Readonly<Record<Wellness, Meaning>> = {
  healthy: 'runs',
  unhealthy: 'needs',
  unknown: 'off',
};
