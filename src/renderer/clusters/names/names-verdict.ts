import type { HostsName, HostsState } from '../../../shared/api/hosts.ts';
import { type Message, say } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/problem.ts';

/** Problems of the file that are not told as conflicts of a line. */
export function besideConflicts({ problems, conflicts }: HostsState): readonly Problem[] {
  return problems.filter(
    ({ code, line }) =>
      code !== 'HOSTS-NAME-TAKEN' || !conflicts.some((conflict) => conflict.line === line),
  );
}

type Named = Pick<HostsState, 'names'>;

/** Whether the machines are reached by name, in a sentence. */
export function verdictOf({ names }: Named): Message {
  const all = names.length;
  const right = count(names, 'right');
  if (all === 0) return say('names-page.verdict.nothing');
  if (right === all) return say('names-page.verdict.right', { count: all });
  if (right === 0 && count(names, 'elsewhere') === 0) return say('names-page.verdict.nowhere');
  return say('names-page.verdict.partly', { right, all });
}

/** Names that lead elsewhere mislead; names that lead nowhere are merely not there. */
export function meaningOfNames({ names }: Named): 'runs' | 'needs' | 'off' {
  if (names.length > 0 && count(names, 'right') === names.length) return 'runs';
  return count(names, 'elsewhere') > 0 ? 'needs' : 'off';
}

export const meaningsOfNames = {
  right: 'runs',
  elsewhere: 'needs',
  nowhere: 'off',
} as const satisfies Readonly<Record<HostsName['state'], string>>;

function count(names: readonly HostsName[], state: HostsName['state']): number {
  return names.filter((each) => each.state === state).length;
}
