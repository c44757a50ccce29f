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

/** Say what the page says in its own words, beside the same commands. */
const saidByThePage: ReadonlySet<string> = new Set([
  'HOSTS-NOT-WRITABLE',
  'HOSTS-NOT-CLEANED',
  'HOSTS-FOREIGN-LEFT',
  'HOSTS-NOT-RESTORED',
  'VBOX-NETWORKS-NOT-ALLOWED',
]);

/** The problems that tell more than the outcome and its commands do. */
export function worthTelling({ problems, commands }: ChangeOutcome): readonly Problem[] {
  return problems.filter((problem) => {
    if (saysRefused(problem)) return false;
    return commands.length === 0 || !saidByThePage.has(problem.code);
  });
}
