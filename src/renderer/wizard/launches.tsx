import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Launch } from '../../shared/api/shell.ts';
import { useClient } from '../connection/context.tsx';
import { followStream } from '../connection/use-stream.ts';
import { useWords } from '../words/context.tsx';
import { openLaunch } from './draft/changes.ts';
import { changeDraft } from './draft/use-draft.ts';

/** Files and links that the program was opened with lead to the wizard, with their topology in it. */
export function Launches() {
  const client = useClient();
  const { text, remedy } = useWords();
  const [, go] = useLocation();
  const open = useEffectEvent(({ from, text: topology, problem }: Launch) => {
    if (problem !== null) {
      const message = [text(problem), remedy(problem)].filter(Boolean).join(' ');
      notifications.show({ title: from, message, color: 'var(--dv-danger)', autoClose: false });
    }
    if (topology !== null) changeDraft(openLaunch(topology, from));
    // With neither, the tray asks for a new cluster.
    if (topology !== null || problem === null) go('/new');
  });
  useEffect(
    () =>
      followStream(
        (signal) => client.shell.launches(undefined, { signal }),
        ({ value, ended }) => {
          if (value !== null && !ended) open(value);
        },
      ),
    [client],
  );
  return null;
}
