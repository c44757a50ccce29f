import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Launch } from '../../shared/api/shell.ts';
import { useClient } from '../connection/context.tsx';
import { followStream } from '../connection/use-stream.ts';
import { useWords } from '../words/context.tsx';

/** Files and links that the program was opened with lead to the wizard, with their topology in it. */
export function Launches() {
  const client = useClient();
  const { text, remedy } = useWords();
  const [, go] = useLocation();
  const open = useEffectEvent(async ({ from, text: topology, problem }: Launch) => {
    if (problem !== null) {
      const message = [text(problem), remedy(problem)].filter(Boolean).join(' ');
      notifications.show({ title: from, message, color: 'var(--dv-danger)', autoClose: false });
    }
    if (topology === null) return;
    // The wizard's rules are loaded only now: on the first screen they are not needed.
    const { takeLaunch } = await import('./draft/take-launch.ts');
    takeLaunch(topology, from);
    go('/new');
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
