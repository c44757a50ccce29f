import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { usePreferences } from '../preferences/context.tsx';
import { useSnapshot, useSteadyClusters } from '../snapshot/context.tsx';
import { useWords, type Words } from '../words/context.tsx';
import { tellOutside } from './browser-notifications.ts';
import { type LongOperation, watchLongOperations } from './long-operations.ts';

/** How long a message stays where somebody looks, ms. */
const staysMs = 12_000;

/**
 * Tells when long work on a cluster has ended: on the page unless it shows that cluster, and in a
 * browser outside of it while it is in the background. (In Electron the main process does that.)
 */
export function OperationEnds() {
  const words = useWords();
  const [location, go] = useLocation();
  const { preferences } = usePreferences();
  const clusters = useSteadyClusters();
  const inBrowser = useSnapshot(({ app }) => app.shell.kind === 'browser');
  const [watch] = useState(watchLongOperations);
  const tell = useEffectEvent((operation: LongOperation) => {
    if (!preferences.notifications) return;
    const { title, body } = said(operation, words);
    const page = `/clusters/${operation.cluster}`;
    const there = location === page || location.startsWith(`${page}/`);
    if (inBrowser && document.hidden) tellOutside(title, body, () => go(page));
    if (there) return;
    const remains = operation.kind !== 'destroy' || !operation.well;
    notifications.show({
      id: operation.id,
      title,
      color: operation.well ? 'var(--dv-runs)' : 'var(--dv-needs)',
      // Who comes back later finds it.
      autoClose: document.hidden || !operation.well ? false : staysMs,
      closeButtonProps: { 'aria-label': words.text('action.close') },
      message: (
        <>
          <Text size="sm">{body}</Text>
          {remains && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                notifications.hide(operation.id);
                go(page);
              }}
            >
              {words.text('notices.show')}
            </Anchor>
          )}
        </>
      ),
    });
  });
  useEffect(() => {
    for (const operation of watch({ clusters }, Date.now())) tell(operation);
  }, [clusters, watch]);
  return null;
}

function said({ kind, well, cluster, ms }: LongOperation, { text }: Words) {
  const minutes = Math.round(ms / 60_000);
  const time =
    ms < 60_000
      ? text('shell.seconds', { count: Math.round(ms / 1000) })
      : text('shell.minutes', { count: minutes });
  const title = text(`shell.ended.${well ? '' : 'not-'}${kind}`, { name: cluster });
  if (!well) return { title, body: text('notices.look', { time }) };
  return {
    title,
    body: text(kind === 'destroy' ? 'notices.gone' : 'notices.ended-well', { time }),
  };
}
