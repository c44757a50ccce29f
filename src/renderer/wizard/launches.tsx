import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Launch } from '../../shared/api/shell.ts';
import type { Problem } from '../../shared/problem.ts';
import { useClient } from '../connection/context.tsx';
import { followStream } from '../connection/use-stream.ts';
import { useWords } from '../words/context.tsx';

/** Files and links that the program was opened with lead to the wizard, with their topology in it. */
export function Launches() {
  const client = useClient();
  const { text, remedy } = useWords();
  const [, go] = useLocation();
  const open = useEffectEvent(async ({ from, text: topology, problem }: Launch) => {
    const tell = (refused: Problem) => {
      const message = [text(refused), remedy(refused)].filter(Boolean).join(' ');
      notifications.show({ title: from, message, color: 'var(--dv-danger)', autoClose: false });
    };
    if (problem !== null) tell(problem);
    if (topology === null) return;
    // The wizard's rules are loaded only now: on the first screen they are not needed.
    const { takeLaunch } = await import('./draft/take-launch.ts');
    const refused = takeLaunch(topology, from);
    if (refused === null) go('/new');
    else tell(refused);
  });
  useEffect(
    () =>
      followStream(
        (signal) => client.shell.launches(undefined, { signal }),
        ({ value, ended }) => {
          if (value !== null && !ended) void open(value);
        },
      ),
    [client],
  );
  return null;
}
