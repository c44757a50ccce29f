import type { Verdict } from '../../shared/cluster/predicates.ts';
import { ProblemError, problem } from '../../shared/problem.ts';

/** Throws the reason of a verdict that is a no: `busy` where an operation runs, else `invalid`. */
export function refuseUnless(verdict: Verdict): void {
  if (verdict.ok) return;
  const { code, params } = verdict.why;
  const kind = code === 'cannot.busy' ? 'busy' : 'invalid';
  throw new ProblemError(problem(code, params, { kind }));
}
