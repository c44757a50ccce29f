import type { ChangeOutcome } from '../../../shared/api/hosts.ts';
import type { Problem } from '../../../shared/problem.ts';

/** The user, or the system in the user's stead, gave no administrator rights; asking again may help. */
export function isRefusal(kind: ChangeOutcome['kind']): boolean {
  return kind === 'dismissed' || kind === 'not-authorised' || kind === 'no-agent';
}

/** The same was refused before, so nobody was asked now. */
export function wasRefusedBefore({ problems }: Pick<ChangeOutcome, 'problems'>): boolean {
  return problems.some(({ code }) => code === 'CHANGES-REFUSED-BEFORE');
}

/** Problems of an operation that only say that administrator rights were not given. */
export function saysRefused({ code }: Pick<Problem, 'code'>): boolean {
  return code.startsWith('CHANGES-');
}

/** Without its network there are no machines. */
const networkMissing = 'VBOX-NETWORKS-NOT-ALLOWED';

/** Say what the page says in its own words, beside the same commands. */
const saidByThePage: ReadonlySet<string> = new Set([
  'HOSTS-NOT-WRITABLE',
  'HOSTS-NOT-CLEANED',
  'HOSTS-FOREIGN-LEFT',
  'HOSTS-NOT-RESTORED',
  networkMissing,
]);

/**
 * The problems of a cluster without those whose lines are among the commands of a refusal beside them. A
 * network that VirtualBox does not allow is told all the same: without it there are no machines.
 */
export function besideRefusal(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(saysRefused)) return problems;
  return problems.filter(({ code }) => code === networkMissing || !saidByThePage.has(code));
}

/** Whether going on without the rights costs names alone. */
export function isHarmless(problems: readonly Problem[]): boolean {
  return !problems.some(({ code }) => code === networkMissing);
}

/** The problems that tell more than the outcome and its commands do. */
export function worthTelling({ problems, commands }: ChangeOutcome): readonly Problem[] {
  return problems.filter((problem) => {
    if (saysRefused(problem)) return false;
    return commands.length === 0 || !saidByThePage.has(problem.code);
  });
}
