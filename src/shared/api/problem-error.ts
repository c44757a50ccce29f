import { type Problem, problem } from '../problem.ts';

/** Code of the oRPC error that carries a `Problem` in its data. */
export const problemErrorCode = 'PROBLEM';

/** The problem that an error of a call stands for: the engine's own, or that the call did not arrive. */
export function problemOfCall(error: unknown): Problem {
  const { code, data } = error as { code?: unknown; data?: unknown };
  if (code === problemErrorCode) return (data as { problem: Problem }).problem;
  if (code === 'BAD_REQUEST') return problem('API-INPUT-INVALID', {}, { kind: 'invalid' });
  const detail = error instanceof Error ? error.message : String(error);
  return problem('API-NOT-REACHED', { detail });
}
