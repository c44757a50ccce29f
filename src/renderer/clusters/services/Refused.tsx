import { Button } from '@mantine/core';
import type { Problem } from '../../../shared/problem.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { useWords } from '../../words/context.tsx';

interface RefusedProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** The same, though a deployment holds the app. */
  force(): void;
}

/** Why Marathon did not do it; where a deployment is in the way it can be done all the same. */
export function Refused({ problem, busy, force }: RefusedProps) {
  const { text } = useWords();
  if (problem === null) return null;
  const forced = problem.code === 'MARATHON-LOCKED' && (
    <Button size="xs" variant="default" loading={busy} onClick={force}>
      {text('services-page.force')}
    </Button>
  );
  return <ProblemCard problem={problem} actions={forced} />;
}
