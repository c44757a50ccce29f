import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { openLaunch } from './changes.ts';
import { changeDraft } from './use-draft.ts';

/**
 * Puts a topology or a cluster file that the program was opened with into this window's draft; gives the
 * problem of a cluster file that cannot be used.
 */
export function takeLaunch(text: string, from: string): Problem | null {
  try {
    changeDraft(openLaunch(text, from));
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
