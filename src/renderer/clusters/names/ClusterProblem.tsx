import type { Problem } from '../../../shared/problem.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { RefusedCard } from './RefusedCard.tsx';
import { isHarmless, saysRefused } from './refusal.ts';

interface ClusterProblemProps {
  readonly problem: Problem;
  /** Name of the cluster. */
  readonly name: string;
  /** All problems of the cluster. */
  readonly all: readonly Problem[];
  readonly actions?: React.ReactNode;
}

/** A problem of a cluster. Rights that were not given are none: the user decided, and it goes on. */
export function ClusterProblem({ problem, name, all, actions }: ClusterProblemProps) {
  if (saysRefused(problem)) {
    return <RefusedCard problem={problem} name={name} harmless={isHarmless(all)} />;
  }
  return <ProblemCard problem={problem} actions={actions} />;
}
